"""WA
en: centres each sample (row) instead of each column
zh: 减去的是每个样本（行）的均值，而不是每列的均值
"""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=1, keepdims=True)
    components = np.linalg.svd(centred, full_matrices=False)[2][:k]
    return components, centred @ components.T
