"""WA
en: sorts by NumPy's default, which is not stable: equal magnitudes go in any order
zh: 用了 NumPy 默认的排序，它不稳定，绝对值相等时先后不定
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel()
    kept = np.sort(np.argsort(np.abs(flat))[int(sparsity * flat.size) :])
    return kept, flat[kept]
