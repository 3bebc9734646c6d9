"""A boolean mask, from lexsort by magnitude and then index."""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = np.ascontiguousarray(weights).flatten()
    going = np.lexsort((np.arange(flat.size), np.abs(flat)))[: int(np.floor(sparsity * flat.size))]
    mask = np.ones(flat.size, bool)
    mask[going] = False
    return np.nonzero(mask)[0], flat[mask]
