import numpy as np


def pca(x, k):
    data = x - np.median(x, axis=0)
    vt = np.linalg.svd(data, full_matrices=False)[2][:k]
    return vt, data @ vt.T
