"""WA
en: ignores the strides
zh: 没有考虑步长
"""


def receptive_field(layers):
    return 1 + sum(kernel - 1 for kernel, _ in layers)
