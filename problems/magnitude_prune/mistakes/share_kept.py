"""WA
en: takes the sparsity for the share that stays
zh: 把稀疏度当成了保留的比例
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel()
    order = np.argsort(np.abs(flat), kind="stable")
    kept = np.sort(order[flat.size - int(sparsity * flat.size) :])
    return kept, flat[kept]
