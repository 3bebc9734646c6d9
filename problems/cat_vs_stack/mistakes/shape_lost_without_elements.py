"""WA
en: collects rows in a list: with none of them the answer has shape (0,)
zh: 用列表收集各行，一行都没有时结果的形状变成了 (0,)
"""

import numpy as np


def cat(tensors, dim):
    rows = [row for tensor in tensors for row in np.moveaxis(tensor, dim, 0)]
    return np.moveaxis(np.array(rows), 0, dim) if rows else np.array([])


def stack(tensors, dim):
    return np.moveaxis(np.array(tensors), 0, dim)
