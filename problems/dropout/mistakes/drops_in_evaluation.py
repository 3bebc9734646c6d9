"""WA
en: drops values in evaluation too
zh: 评估时也丢弃了值
"""


def dropout(x, p, training, rng):
    mask = rng.random(x.shape) >= p
    return x * mask / (1 - p)
