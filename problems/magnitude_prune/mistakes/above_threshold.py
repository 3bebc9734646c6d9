"""WA
en: keeps what lies above the m-th magnitude: drops too many of equal ones
zh: 只保留大于第 m 小绝对值的权重，相等时剪多了
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel()
    m = int(sparsity * flat.size)
    threshold = np.sort(np.abs(flat))[m - 1] if m else -1.0
    kept = np.flatnonzero(np.abs(flat) > threshold)
    return kept, flat[kept]
