"""WA
en: takes p for the probability of keeping a value
zh: 把 p 当成了保留的概率
"""


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = rng.random(x.shape) < p
    return x * mask / p if p else x
