"""WA
en: counts only the pixels that are read, without those that a large stride leaps over
zh: 只数真正读到的像素，没有算步长过大而跳过的
"""

MOST = 1_000_000  # wider fields are not listed pixel by pixel


def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump *= stride
    if field > MOST:
        return field
    runs = [(0, 1)]  # the pixels from begin to end - 1, in order
    for kernel, stride in reversed(layers):
        pieces = runs
        if kernel < stride:
            pieces = [(p, p + 1) for run in runs for p in range(*run)]
        runs = []
        for begin, end in pieces:
            begin, end = begin * stride, (end - 1) * stride + kernel
            if runs and begin <= runs[-1][1]:
                begin = runs.pop()[0]
            runs.append((begin, end))
    return sum(end - begin for begin, end in runs)
