"""WA
en: spreads the start values over the middles of k cells, not from end to end
zh: 初值取的是 k 个等分区间的中点，没有包含两端
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = flat.min() + (np.arange(k) + 0.5) * np.ptp(flat) / k
    for _ in range(iterations):
        codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
        for j in range(k):
            if (codes == j).any():
                codebook[j] = flat[codes == j].mean()
    return np.abs(weights[..., None] - codebook).argmin(axis=-1), codebook
