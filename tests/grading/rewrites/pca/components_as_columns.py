import numpy as np


def pca(x, k):
    data = np.column_stack([column - column.mean() for column in x.T])
    u, s, vt = np.linalg.svd(data)
    return vt.T[:, :k], u[:, :k] * s[:k]
