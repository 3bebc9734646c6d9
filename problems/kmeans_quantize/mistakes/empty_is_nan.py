"""WA
en: an empty cluster's centroid becomes NaN
zh: 空簇的质心变成了 NaN
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = np.linspace(flat.min(), flat.max(), k)
    codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
    with np.errstate(invalid="ignore"):
        for _ in range(iterations):
            sums = np.bincount(codes, weights=flat, minlength=k)
            codebook = sums / np.bincount(codes, minlength=k)
            codes = np.nanargmin(np.abs(flat[:, None] - codebook), axis=1)
    return codes.reshape(weights.shape), codebook
