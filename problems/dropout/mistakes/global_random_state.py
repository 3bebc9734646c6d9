"""WA
en: draws from NumPy's global random state instead of rng
zh: 用了 NumPy 的全局随机状态，没有用 rng
"""

import numpy as np


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = np.random.rand(*x.shape) >= p
    return x * mask / (1 - p)
