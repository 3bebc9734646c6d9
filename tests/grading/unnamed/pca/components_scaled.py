import numpy as np


def pca(x, k):
    data = x - x.mean(axis=0)
    _, s, vt = np.linalg.svd(data, full_matrices=False)
    return s[:k, None] * vt[:k], data @ vt[:k].T
