"""WA
en: leaves out both biases
zh: 两个偏置都没有加
"""

import numpy as np


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def se_block(x, w1, b1, w2, b2):
    s = x.mean(axis=(2, 3))
    h = np.maximum(s @ w1.T, 0)
    g = sigmoid(h @ w2.T)
    return x * g[:, :, None, None]
