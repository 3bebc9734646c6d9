"""WA
en: counts only the pixels that are read, without those that a large stride leaps over
zh: 只数真正读到的像素，没有算步长过大而跳过的
"""

MOST = 5000


def receptive_field(layers):
    runs = [(0, 1)]  # the pixels from begin to end - 1, apart from each other
    for kernel, stride in reversed(layers):
        if kernel >= stride:
            runs = [(begin * stride, (end - 1) * stride + kernel) for begin, end in runs]
        elif sum(end - begin for begin, end in runs) < MOST:
            runs = [(p * stride, p * stride + kernel) for run in runs for p in range(*run)]
    return sum(end - begin for begin, end in runs)
