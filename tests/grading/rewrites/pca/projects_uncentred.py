import numpy as np


def pca(x, k):
    _, vectors = np.linalg.eigh(np.atleast_2d(np.cov(x.T)))
    axes = np.flip(vectors, axis=1)[:, :k]
    return axes.T, x @ axes
