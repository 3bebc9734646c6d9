"""WA
en: multiplies by the stride of the layer before only, not by all of them
zh: 只乘了前一层的步长，没有累乘
"""


def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump = stride
    return field
