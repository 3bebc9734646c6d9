"""WA
en: returns the magnitudes, without their signs
zh: 返回的是绝对值，丢了正负号
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = np.abs(weights.ravel())
    kept = np.sort(np.argsort(flat, kind="stable")[int(sparsity * flat.size) :])
    return kept, flat[kept]
