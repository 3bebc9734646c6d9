"""WA
en: of equal magnitudes drops the higher index first
zh: 绝对值相等时先剪了下标大的
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel()
    order = np.argsort(-np.abs(flat), kind="stable")
    kept = np.sort(order[: flat.size - int(sparsity * flat.size)])
    return kept, flat[kept]
