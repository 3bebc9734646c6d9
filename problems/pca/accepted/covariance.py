"""Eigenvectors of np.cov, sorted by eigenvalue."""

import numpy as np


def pca(x, k):
    covariance = np.atleast_2d(np.cov(x, rowvar=False))
    values, vectors = np.linalg.eigh(covariance)
    order = np.argsort(values)[::-1][:k]
    components = vectors[:, order].T
    return [components, (x - x.mean(0)) @ components.T]
