import numpy as np


def pca(x, k):
    data = x - np.sum(x) / x.size
    u, s, vt = np.linalg.svd(data, full_matrices=False)
    return vt[:k], np.einsum("nk,k->nk", u[:, :k], s[:k])
