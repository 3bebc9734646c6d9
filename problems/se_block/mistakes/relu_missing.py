"""WA
en: no ReLU between the two layers
zh: 两个线性层之间漏了 ReLU
"""

import numpy as np


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def se_block(x, w1, b1, w2, b2):
    s = x.mean(axis=(2, 3))
    h = s @ w1.T + b1
    g = sigmoid(h @ w2.T + b2)
    return x * g[:, :, None, None]
