"""Plain Python: sort pairs of magnitude and index, then sort the survivors by index."""

import math


def magnitude_prune(weights, sparsity):
    flat = weights.reshape(-1).tolist()
    ranked = sorted((abs(value), index) for index, value in enumerate(flat))
    survivors = sorted(index for _, index in ranked[math.floor(sparsity * len(flat)) :])
    return survivors, [flat[index] for index in survivors]
