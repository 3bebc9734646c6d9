from math import prod


def receptive_field(layers):
    return prod(kernel for kernel, stride in layers)
