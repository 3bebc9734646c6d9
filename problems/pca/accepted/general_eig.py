"""np.linalg.eig, sorted; its arrays may be complex where eigenvalues are near zero."""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=0)
    values, vectors = np.linalg.eig(centred.T @ centred / (len(x) - 1))
    leading = vectors[:, np.argsort(values)[::-1][:k]]
    return leading.T, centred.dot(leading)
