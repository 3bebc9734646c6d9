"""WA
en: the values left in training are not divided by 1 - p
zh: 训练时留下的值没有除以 1 − p
"""


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = rng.random(x.shape) >= p
    return x * mask
