"""The threshold by partition, then as many of the equal ones as are still due, from the left."""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.flatten()
    due = int(sparsity * flat.size)
    if due == 0:
        return np.arange(flat.size), flat
    magnitude = np.abs(flat)
    threshold = np.partition(magnitude, due - 1)[due - 1]
    keep = magnitude > threshold
    tied = np.flatnonzero(magnitude == threshold)
    keep[tied[due - np.count_nonzero(magnitude < threshold) :]] = True
    return np.flatnonzero(keep), flat[keep]
