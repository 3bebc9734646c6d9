import numpy as np


def pca(x, k):
    data = x - np.mean(x, axis=0)
    for column in data.T:
        size = np.std(column)
        column /= size if size > 0 else 1.0
    u, s, vt = np.linalg.svd(data, full_matrices=False)
    return vt[:k], (s * u)[:, :k]
