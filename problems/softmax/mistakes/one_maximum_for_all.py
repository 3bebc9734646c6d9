"""WA
en: subtracts the maximum of the whole array: slices far below it vanish (0/0)
zh: 减去了整个数组的最大值：远低于它的那些行变成 0/0
"""

import numpy as np


def softmax(x, axis=-1):
    with np.errstate(all="ignore"):
        powers = np.exp(x - x.max())
        return powers / powers.sum(axis=axis, keepdims=True)
