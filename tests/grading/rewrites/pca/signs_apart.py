import numpy as np


def pca(x, k):
    data = x - np.mean(x, axis=0)
    axes = np.linalg.svd(data, full_matrices=False)[2][:k]
    scores = np.einsum("ij,kj->ik", data, axes)
    turned = []
    for axis in axes:
        turned.append(-axis if axis[np.argmax(np.abs(axis))] < 0 else axis)
    return np.array(turned), scores
