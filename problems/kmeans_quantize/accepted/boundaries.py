"""Assignment by comparing every weight with the running best, centroid after centroid."""

import numpy as np


def assign(weights, codebook):
    codes = np.zeros(weights.shape, dtype=np.int64)
    best = np.abs(weights - codebook[0])
    for j in range(1, len(codebook)):
        distance = np.abs(weights - codebook[j])
        closer = distance < best
        codes[closer] = j
        best = np.where(closer, distance, best)
    return codes


def kmeans_quantize(weights, k, iterations):
    codebook = np.linspace(weights.min(), weights.max(), k)
    for _ in range(iterations):
        codes = assign(weights, codebook)
        for j in np.unique(codes):
            codebook[j] = weights[codes == j].mean()
    return assign(weights, codebook), codebook
