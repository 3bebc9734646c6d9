"""WA
en: leaves out every zero, also where it should stay
zh: 所有的 0 都去掉了，包括应当保留的
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel().copy()
    flat[np.argsort(np.abs(flat), kind="stable")[: int(sparsity * flat.size)]] = 0
    kept = np.flatnonzero(flat)
    return kept, flat[kept]
