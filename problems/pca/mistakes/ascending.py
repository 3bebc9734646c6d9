"""WA
en: takes the components of the smallest variance (eigh sorts ascending)
zh: 取的是方差最小的主成分（eigh 按升序排列）
"""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    components = vectors[:, :k].T
    return components, centred @ components.T
