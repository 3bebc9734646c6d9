"""WA
en: returns the weights in the order of their magnitudes
zh: 按绝对值的次序返回，没有按下标升序
"""

import numpy as np


def magnitude_prune(weights, sparsity):
    flat = weights.ravel()
    kept = np.argsort(np.abs(flat), kind="stable")[int(sparsity * flat.size) :]
    return kept, flat[kept]
