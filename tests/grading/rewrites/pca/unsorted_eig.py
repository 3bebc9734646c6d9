import numpy as np


def pca(x, k):
    data = x - np.mean(x, axis=0)
    vectors = np.real(np.linalg.eig(np.dot(data.T, data)).eigenvectors)
    axes = np.transpose(vectors)[:k]
    return axes, np.dot(data, axes.T)
