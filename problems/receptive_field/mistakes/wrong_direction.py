"""WA
en: walks from the output to the input with the rule for the other direction
zh: 方向反了：从输出往输入走，却用了正向的递推
"""


def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in reversed(layers):
        field += (kernel - 1) * jump
        jump *= stride
    return field
