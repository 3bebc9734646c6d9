"""WA
en: assigns anew after each single centroid has moved, not after all have
zh: 每移动一个质心就重新分配，而不是全部移动之后再分配
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    codebook = np.linspace(weights.min(), weights.max(), k)
    for _ in range(iterations):
        for j in range(k):
            codes = np.abs(weights[..., None] - codebook).argmin(axis=-1)
            if (codes == j).any():
                codebook[j] = weights[codes == j].mean()
    return np.abs(weights[..., None] - codebook).argmin(axis=-1), codebook
