"""WA
en: projects the data without centring them
zh: 投影时用的是没有中心化的数据
"""

import numpy as np


def pca(x, k):
    components = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)[2][:k]
    return components, x @ components.T
