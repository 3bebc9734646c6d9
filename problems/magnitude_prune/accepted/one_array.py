"""Both rows of the answer in one array, by sorting for what stays; indices become floats."""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = np.array(list(weights.flat))
    stay = flat.size - int(sparsity * flat.size)
    strongest_first = np.lexsort((-np.arange(flat.size), -np.abs(flat)))
    kept = np.sort(strongest_first[:stay])
    return np.array([kept, flat[kept]])
