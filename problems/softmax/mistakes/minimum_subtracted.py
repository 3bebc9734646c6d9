"""WA
en: subtracts the minimum instead of the maximum, so a wide spread still overflows
zh: 减去了最小值而不是最大值，差距大时仍然溢出
"""

import numpy as np


def softmax(x, axis=-1):
    with np.errstate(all="ignore"):
        powers = np.exp(x - x.min(axis=axis, keepdims=True))
        return powers / powers.sum(axis=axis, keepdims=True)
