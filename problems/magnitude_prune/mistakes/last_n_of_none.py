"""WA
en: takes the last n places of the order, which for n = 0 are all of them
zh: 取排序结果的最后 n 个，n 为 0 时 [-0:] 取到了全部
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel()
    stay = flat.size - int(sparsity * flat.size)
    kept = np.sort(np.argsort(np.abs(flat), kind="stable")[-stay:])
    return kept, flat[kept]
