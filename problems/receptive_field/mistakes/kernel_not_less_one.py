"""WA
en: adds the kernel instead of the kernel less one
zh: 每层加的是核大小，而不是核大小减一
"""


def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        field += kernel * jump
        jump *= stride
    return field
