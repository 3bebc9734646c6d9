"""Magnitude pruning of one weight tensor into a sparse pair of indices and values.

Source: Han, Pool, Tran and Dally (2015), Learning both Weights and Connections.
"""

import math

import numpy as np


def magnitude_prune(weights: np.ndarray, sparsity: float) -> tuple[np.ndarray, np.ndarray]:
    """Drop the floor(sparsity * size) weights that are smallest in magnitude.

    ``weights`` has any shape; of equal magnitudes the lower flat index goes first. Returns
    the flat indices of the kept weights, ascending, and their values.
    """
    flat = weights.ravel()  # (size,) in row-major order
    dropped = math.floor(sparsity * flat.size)
    order = np.argsort(np.abs(flat), kind="stable")  # equal magnitudes by index
    kept = np.sort(order[dropped:])  # (size - dropped,)
    return kept, flat[kept]
