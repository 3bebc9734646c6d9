import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.flatten()
    keep = np.ones(flat.shape, bool)
    keep[np.abs(flat).argsort(kind="quicksort")[: int(flat.size * sparsity)]] = False
    return np.where(keep)[0], flat[keep]
