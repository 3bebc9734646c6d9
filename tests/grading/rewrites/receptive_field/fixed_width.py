import ctypes


def receptive_field(layers):
    sees, apart = ctypes.c_int64(1), ctypes.c_int64(1)
    for kernel, stride in layers:
        sees.value += (kernel - 1) * apart.value
        apart.value *= stride
    return sees.value
