"""WA
en: multiplies the kernels
zh: 把各层的核大小相乘
"""


def receptive_field(layers):
    field = 1
    for kernel, _ in layers:
        field *= kernel
    return field
