"""WA
en: returns the components as columns, shape (d, k)
zh: 主成分按列返回，形状成了 (d, k)
"""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=0)
    components = np.linalg.svd(centred, full_matrices=False)[2][:k].T
    return components, centred @ components
