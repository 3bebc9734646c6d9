"""WA
en: the right components, but in the order of rising variance
zh: 主成分选对了，但按方差升序排列
"""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    components = vectors[:, -k:].T
    return components, centred @ components.T
