"""WA
en: takes the axis as counted from the other end
zh: 把 axis 从另一端数了
"""

import numpy as np


def softmax(x, axis=-1):
    axis = -1 - axis
    powers = np.exp(x - x.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)
