"""WA
en: squeezes by the sum of a channel, without dividing by H · W
zh: squeeze 用了求和，没有除以 H · W
"""

import numpy as np


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def se_block(x, w1, b1, w2, b2):
    s = x.sum(axis=(2, 3))
    h = np.maximum(s @ w1.T + b1, 0)
    g = sigmoid(h @ w2.T + b2)
    return x * g[:, :, None, None]
