def receptive_field(layers):
    sees = 1
    for kernel, stride in layers:
        sees = (sees - 1) * stride + kernel
    return sees
