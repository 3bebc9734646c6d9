"""WA
en: a weight between two centroids goes to the higher one
zh: 距离相等时取了较大的质心
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = np.linspace(flat.min(), flat.max(), k)

    def assign():
        return k - 1 - np.abs(flat[:, None] - codebook[::-1]).argmin(axis=1)

    for _ in range(iterations):
        codes = assign()
        for j in range(k):
            if (codes == j).any():
                codebook[j] = flat[codes == j].mean()
    return assign().reshape(weights.shape), codebook
