"""WA
en: the mean of an empty cluster is NaN, and argmin then sends every weight there
zh: 空簇的均值是 NaN，而 argmin 会把 NaN 当成最小，所有权重都分给了它
"""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    codebook = np.linspace(weights.min(), weights.max(), k)
    for step in range(iterations + 1):
        codes = np.abs(weights[..., None] - codebook).argmin(axis=-1)
        if step < iterations:
            with np.errstate(invalid="ignore"):
                sums = np.array([weights[codes == j].sum() for j in range(k)])
                codebook = sums / np.array([(codes == j).sum() for j in range(k)])
    return codes, codebook
