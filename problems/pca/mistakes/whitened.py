"""WA
en: divides the projection by the singular values (whitening)
zh: 投影除以了奇异值（做成了白化）
"""

import numpy as np


def pca(x, k):
    u, _, vt = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    return vt[:k], u[:, :k]
