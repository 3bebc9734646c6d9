"""WA
en: adds x once more: the skip connection is no part of the block
zh: 又加了一遍 x：跳跃连接不属于 SE 模块
"""

import numpy as np


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def se_block(x, w1, b1, w2, b2):
    s = x.mean(axis=(2, 3))
    h = np.maximum(s @ w1.T + b1, 0)
    g = sigmoid(h @ w2.T + b2)
    return x + x * g[:, :, None, None]
