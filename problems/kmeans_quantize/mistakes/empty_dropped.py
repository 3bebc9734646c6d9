"""WA
en: drops centroids that get no weights, so that the codebook shrinks
zh: 没有分到权重的质心被丢掉，码本变短了
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    codebook = np.linspace(weights.min(), weights.max(), k)
    for _ in range(iterations):
        codes = np.abs(weights[..., None] - codebook).argmin(axis=-1)
        codebook = np.array([weights[codes == j].mean() for j in np.unique(codes)])
    return np.abs(weights[..., None] - codebook).argmin(axis=-1), codebook
