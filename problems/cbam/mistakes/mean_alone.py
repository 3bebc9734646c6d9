"""WA
en: the channel gate sees the mean alone, as in an SE block
zh: 通道门控只用了均值，成了 SE 模块
"""

import numpy as np


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def cbam(x, w1, b1, w2, b2, spatial_weight):
    def mlp(s):
        return np.maximum(s @ w1.T + b1, 0) @ w2.T + b2

    gates = sigmoid(mlp(x.mean(axis=(2, 3))))
    z = x * gates[:, :, None, None]
    maps = np.stack([z.mean(axis=1), z.max(axis=1)], axis=1)
    kernel = spatial_weight[0]
    k, (h, w) = kernel.shape[-1], x.shape[2:]
    p = k // 2
    maps = np.pad(maps, ((0, 0), (0, 0), (p, p), (p, p)))
    out = np.zeros((len(x), h, w))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = (maps[:, :, i : i + k, j : j + k] * kernel).sum(axis=(1, 2, 3))
    return z * sigmoid(out)[:, None]
