import numpy as np


def pca(x, k):
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    axes, scores = [], []
    for j in range(k):
        axes.append(vt[j])
        scores.append(s[j] * u[:, j])
    return np.array(axes), np.array(scores).T
