import numpy as np


def pca(x, k):
    rows = np.array([row - sum(row) / len(row) for row in x])
    axes = np.linalg.svd(rows, full_matrices=False).Vh[:k]
    return axes, np.inner(rows, axes)
