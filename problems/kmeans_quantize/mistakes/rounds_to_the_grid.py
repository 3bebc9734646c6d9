"""WA
en: assigns to the first codebook by np.round, which gives ties to the even code
zh: 第一次分配用了 np.round，平局时取的是偶数编号
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    low, high = weights.min(), weights.max()
    codebook = np.linspace(low, high, k)
    codes = np.round((weights - low) / ((high - low) / (k - 1) or 1.0)).astype(int)
    for _ in range(iterations):
        for j in range(k):
            if (codes == j).any():
                codebook[j] = weights[codes == j].mean()
        codes = np.abs(weights[..., None] - codebook).argmin(axis=-1)
    return codes, codebook
