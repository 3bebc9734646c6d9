"""WA
en: rounds the number of dropped weights to the nearest instead of down
zh: 剪掉的个数做了四舍五入，没有向下取整
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel()
    order = np.argsort(np.abs(flat), kind="stable")
    kept = np.sort(order[int(sparsity * flat.size + 0.5) :])
    return kept, flat[kept]
