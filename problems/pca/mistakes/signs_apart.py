"""WA
en: makes the components' signs positive, but not the projection's
zh: 统一了主成分的符号，却没有同步投影的符号
"""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=0)
    components = np.linalg.svd(centred, full_matrices=False)[2][:k]
    projected = centred @ components.T
    largest = components[np.arange(k), np.abs(components).argmax(axis=1)]
    return components * np.where(largest < 0, -1, 1)[:, None], projected
