"""WA
en: returns 0 for no layers; an output without layers is the input pixel itself
zh: 没有层时返回了 0；此时输出就是输入像素本身，应为 1
"""


def receptive_field(layers):
    if not layers:
        return 0
    field, jump = 1, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump *= stride
    return field
