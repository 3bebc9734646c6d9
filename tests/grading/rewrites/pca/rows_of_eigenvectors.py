import numpy as np


def pca(x, k):
    data = x - x.mean(axis=0)
    values, vectors = np.linalg.eigh(data.T @ data)
    order = sorted(range(len(values)), key=lambda j: -values[j])
    axes = np.array([row[order] for row in vectors[:k]])
    return axes, data @ axes.T
