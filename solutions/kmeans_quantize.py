"""Weight sharing: one-dimensional k-means over a layer's weights.

Source: Han, Mao and Dally (2016), Deep Compression; the algorithm is Lloyd's (1982).
"""

import numpy as np


def kmeans_quantize(
    weights: np.ndarray, k: int, iterations: int
) -> tuple[np.ndarray, np.ndarray]:
    """Codes (the shape of ``weights``) and codebook (k,) after ``iterations`` of k-means.

    The codebook starts evenly spread from the smallest to the largest weight; a centroid
    without weights stays; a weight equally near to two centroids takes the lower.
    """
    flat = weights.ravel()  # (n,)
    codebook = np.linspace(flat.min(), flat.max(), k)  # (k,)
    for _ in range(iterations):
        codes = nearest(flat, codebook)
        for j in range(k):
            if np.any(codes == j):
                codebook[j] = flat[codes == j].mean()
    return nearest(flat, codebook).reshape(weights.shape), codebook


def nearest(flat: np.ndarray, codebook: np.ndarray) -> np.ndarray:
    """The index of the nearest centroid; argmin takes the lower one of two."""
    return np.abs(flat[:, None] - codebook).argmin(axis=1)  # (n, k) -> (n,)
