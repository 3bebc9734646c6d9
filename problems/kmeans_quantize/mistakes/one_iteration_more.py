"""WA
en: moves the centroids once more than asked
zh: 多迭代了一次
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = np.linspace(flat.min(), flat.max(), k)
    for _ in range(iterations + 1):
        codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
        for j in range(k):
            if (codes == j).any():
                codebook[j] = flat[codes == j].mean()
    return np.abs(weights[..., None] - codebook).argmin(axis=-1), codebook
