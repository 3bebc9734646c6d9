"""WA
en: moves a centroid to the middle of its smallest and largest weight, not to the mean
zh: 质心移到了簇内最小值和最大值的中点，而不是均值
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = np.linspace(flat.min(), flat.max(), k)
    for _ in range(iterations):
        codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
        for j in range(k):
            if (codes == j).any():
                own = flat[codes == j]
                codebook[j] = (own.min() + own.max()) / 2
    return np.abs(weights[..., None] - codebook).argmin(axis=-1), codebook
