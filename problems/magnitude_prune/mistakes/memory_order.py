"""WA
en: counts the flat index in memory order, not row by row
zh: 展平时按内存顺序，而不是按行主序
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel(order="K")
    order = np.argsort(np.abs(flat), kind="stable")
    kept = np.sort(order[int(sparsity * flat.size) :])
    return kept, flat[kept]
