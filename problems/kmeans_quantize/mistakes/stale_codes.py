"""WA
en: the codes are those before the centroids moved for the last time
zh: 编码没有在最后一次移动质心之后重新计算
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = np.linspace(flat.min(), flat.max(), k)
    codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
    for _ in range(iterations):
        codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
        for j in range(k):
            if (codes == j).any():
                codebook[j] = flat[codes == j].mean()
    return codes.reshape(weights.shape), codebook
