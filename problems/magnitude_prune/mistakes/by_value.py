"""WA
en: sorts by value, so that large negative weights go first
zh: 按值而不是按绝对值排序，先剪掉了绝对值大的负权重
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel()
    order = np.argsort(flat, kind="stable")
    kept = np.sort(order[int(sparsity * flat.size) :])
    return kept, flat[kept]
