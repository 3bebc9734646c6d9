"""WA
en: takes the first eigenvectors of np.linalg.eig, which come in no order
zh: 直接取了 np.linalg.eig 的前几个特征向量，它们没有排序
"""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=0)
    _, vectors = np.linalg.eig(centred.T @ centred)
    components = vectors[:, :k].real.T
    return components, centred @ components.T
