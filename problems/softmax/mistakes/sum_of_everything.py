"""WA
en: divides by the sum of the whole array instead of the sum along the axis
zh: 除以了整个数组的和，而不是沿 axis 的和
"""

import numpy as np


def softmax(x, axis=-1):
    powers = np.exp(x - x.max(axis=axis, keepdims=True))
    return powers / powers.sum()
