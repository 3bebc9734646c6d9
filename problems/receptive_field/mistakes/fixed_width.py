"""WA
en: computes in 64 bits, which deep stacks with strides overflow
zh: 用 64 位整数计算，层数多、步长大时溢出
"""


def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        field = wrapped(field + (kernel - 1) * jump)
        jump = wrapped(jump * stride)
    return field


def wrapped(number):
    return (number + 2**63) % 2**64 - 2**63
