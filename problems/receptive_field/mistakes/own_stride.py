"""WA
en: multiplies by the layer's own stride as well, not only by those before it
zh: 乘上了本层的步长，应当只乘前面各层的步长
"""


def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        jump *= stride
        field += (kernel - 1) * jump
    return field
