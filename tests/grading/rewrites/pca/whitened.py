import numpy as np


def pca(x, k):
    data = x - np.mean(x, axis=0)
    _, s, vt = np.linalg.svd(data, full_matrices=False)
    return vt[:k], data @ (vt[:k] / s[:k, None]).T
