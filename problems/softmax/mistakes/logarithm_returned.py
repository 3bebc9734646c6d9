"""WA
en: returns the logarithm of the probabilities
zh: 返回的是概率的对数
"""

import numpy as np


def softmax(x, axis=-1):
    x = x - x.max(axis=axis, keepdims=True)
    return x - np.log(np.exp(x).sum(axis=axis, keepdims=True))
