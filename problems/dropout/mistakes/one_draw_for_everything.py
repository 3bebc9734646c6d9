"""WA
en: draws a single number for the whole array: all or nothing
zh: 整个数组只抽了一个数：要么全留，要么全丢
"""


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = rng.random() >= p
    return x * mask / (1 - p)
