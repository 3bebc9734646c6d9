"""WA
en: reshapes the weights to (in, out) instead of transposing them
zh: 用 reshape 把权重变成 (in, out)，而不是转置
"""

import numpy as np


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def se_block(x, w1, b1, w2, b2):
    s = x.mean(axis=(2, 3))
    h = np.maximum(s @ w1.reshape(w1.shape[::-1]) + b1, 0)
    g = sigmoid(h @ w2.reshape(w2.shape[::-1]) + b2)
    return x * g[:, :, None, None]
