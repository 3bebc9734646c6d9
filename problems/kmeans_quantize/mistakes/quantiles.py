"""WA
en: starts from quantiles of the weights instead of evenly spread values
zh: 初值取了权重的分位数，而不是均匀分布
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = weights.reshape(-1)
    codebook = np.quantile(flat, np.linspace(0, 1, k))
    for _ in range(iterations):
        codes = np.abs(flat[:, None] - codebook).argmin(axis=1)
        for j in range(k):
            if (codes == j).any():
                codebook[j] = flat[codes == j].mean()
    return np.abs(weights[..., None] - codebook).argmin(axis=-1), codebook
