"""WA
en: divides by p instead of 1 - p
zh: 除以了 p，应当除以 1 − p
"""


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = rng.random(x.shape) >= p
    return x * mask / p if p else x
