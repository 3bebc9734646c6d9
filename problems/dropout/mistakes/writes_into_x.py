"""RE
en: writes the zeros into x itself
zh: 把 0 直接写进了 x
"""


def dropout(x, p, training, rng):
    if training:
        x[rng.random(x.shape) < p] = 0
        x /= 1 - p
    return x
