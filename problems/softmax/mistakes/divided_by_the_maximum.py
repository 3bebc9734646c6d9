"""WA
en: divides by the maximum instead of subtracting it, which changes the result
zh: 除以最大值而不是减去它，结果就变了
"""

import numpy as np


def softmax(x, axis=-1):
    with np.errstate(all="ignore"):
        powers = np.exp(x / np.abs(x).max(axis=axis, keepdims=True))
        return powers / powers.sum(axis=axis, keepdims=True)
