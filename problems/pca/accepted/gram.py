"""By way of the n x n Gram matrix, with signs made canonical."""

import numpy as np


def pca(x, k):
    centred = x - np.mean(x, axis=0, keepdims=True)
    values, left = np.linalg.eigh(centred @ centred.T)
    left, scale = left[:, ::-1][:, :k], np.sqrt(values[::-1][:k])
    components = (centred.T @ left / scale).T
    for row in components:
        if row[np.abs(row).argmax()] < 0:
            row *= -1
    return components, centred @ components.T
