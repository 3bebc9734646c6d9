"""From the output back to the input: n outputs come from (n - 1) * stride + kernel inputs."""


def receptive_field(layers):
    n = 1
    for kernel, stride in layers[::-1]:
        n = (n - 1) * stride + kernel
    return n
