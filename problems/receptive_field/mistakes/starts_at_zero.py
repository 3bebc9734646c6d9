"""WA
en: starts from 0 instead of 1
zh: 初值取了 0，应为 1
"""


def receptive_field(layers):
    field, jump = 0, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump *= stride
    return field
