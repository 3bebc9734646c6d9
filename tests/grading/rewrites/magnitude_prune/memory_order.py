import numpy as np


def magnitude_prune(weights, sparsity):
    flat = np.ravel(weights, "K")
    keep = np.full(flat.size, True)
    order = np.lexsort((np.arange(flat.size), np.abs(flat)))
    keep[order[: int(flat.size * sparsity)]] = False
    return keep.nonzero()[0], flat[keep]
