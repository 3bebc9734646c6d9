"""WA
en: the sigmoid after the first layer and the ReLU after the second
zh: 两个激活的顺序反了：第一层用了 sigmoid，第二层用了 ReLU
"""

import numpy as np


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def se_block(x, w1, b1, w2, b2):
    s = x.mean(axis=(2, 3))
    h = sigmoid(s @ w1.T + b1)
    g = np.maximum(h @ w2.T + b2, 0)
    return x * g[:, :, None, None]
