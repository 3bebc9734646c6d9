"""WA
en: makes a generator of its own with a fixed seed: the same mask in every call
zh: 自己用固定种子建了生成器：每次调用 mask 都一样
"""

import numpy as np


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = np.random.default_rng(0).random(x.shape) >= p
    return x * mask / (1 - p)
