import numpy as np
from scipy import ndimage

SOURCE = "scipy.ndimage.mean for the centroids, a search in plain Python for the nearest"


def kmeans_quantize(weights, k, iterations):
    low, high = float(weights.min()), float(weights.max())
    codebook = [low + i * (high - low) / (k - 1) for i in range(k)]
    codes = np.vectorize(lambda value: nearest(value, codebook))
    for _ in range(iterations):
        assigned = codes(weights)
        used = np.unique(assigned)
        for j, mean in zip(used, ndimage.mean(weights, assigned, used), strict=True):
            codebook[j] = float(mean)
    return codes(weights), codebook


def nearest(value, codebook):
    return min(range(len(codebook)), key=lambda j: (abs(value - codebook[j]), j))
