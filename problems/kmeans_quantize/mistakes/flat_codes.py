"""WA
en: returns the codes flattened
zh: 编码是展平的，没有恢复成权重的形状
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = np.linspace(flat.min(), flat.max(), k)
    for _ in range(iterations):
        codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
        for j in range(k):
            if (codes == j).any():
                codebook[j] = flat[codes == j].mean()
    return np.abs(flat[:, None] - codebook).argmin(axis=1), codebook
