"""Binary search among the midpoints; stops early once the assignment has settled."""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    low, high = weights.min(), weights.max()
    codebook = low + np.arange(k) * (high - low) / (k - 1)

    def assign():
        return np.searchsorted((codebook[1:] + codebook[:-1]) / 2, weights, side="left")

    before = None
    for _ in range(iterations):
        codes = assign()
        if before is not None and (codes == before).all():
            break
        before = codes
        for j in set(codes.ravel().tolist()):
            codebook[j] = np.average(weights[codes == j])
    return assign().astype(np.int8), codebook
