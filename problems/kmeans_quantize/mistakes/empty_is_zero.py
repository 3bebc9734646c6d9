"""WA
en: an empty cluster's centroid falls to 0
zh: 空簇的质心变成了 0
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = np.linspace(flat.min(), flat.max(), k)
    for _ in range(iterations):
        codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
        sums = np.bincount(codes, weights=flat, minlength=k)
        codebook = sums / np.maximum(np.bincount(codes, minlength=k), 1)
    return np.abs(weights[..., None] - codebook).argmin(axis=-1), codebook
