"""WA
en: computes in floating point, which is not exact for deep stacks
zh: 用浮点数计算，层数多时不精确
"""


def receptive_field(layers):
    field, jump = 1.0, 1.0
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump *= stride
    return int(field)
