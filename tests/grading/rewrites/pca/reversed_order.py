import numpy as np


def pca(x, k):
    data = x - x.sum(axis=0) / len(x)
    vectors = np.linalg.eigh(np.cov(x, rowvar=False).reshape(x.shape[1], -1)).eigenvectors
    axes = np.array([vectors[:, j] for j in range(x.shape[1] - k, x.shape[1])])
    return axes, np.inner(data, axes)
