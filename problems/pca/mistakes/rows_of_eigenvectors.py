"""WA
en: takes rows of the eigenvector matrix; the eigenvectors are its columns
zh: 取了特征向量矩阵的行，特征向量应是它的列
"""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    components = vectors[:, ::-1][:k]
    return components, centred @ components.T
