"""WA
en: drops the values that it should keep, and keeps those it should drop
zh: 该留的丢了，该丢的留了
"""


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = rng.random(x.shape) < p
    return x * mask / (1 - p)
