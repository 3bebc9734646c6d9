import numpy as np


def pca(x, k):
    data = x - np.mean(x, axis=0)
    vectors = np.linalg.eigh(np.dot(data.T, data)).eigenvectors
    axes = [vectors[:, j] for j in range(k)]
    return np.array(axes), np.column_stack([data @ axis for axis in axes])
