"""WA
en: takes the tensors out of the list while joining: the caller's list is empty afterwards
zh: 拼接时把张量从列表里逐个取走，调用者的列表被清空了
"""

import numpy as np


def cat(tensors, dim):
    dim %= tensors[0].ndim
    shape = list(tensors[0].shape)
    shape[dim] = sum(tensor.shape[dim] for tensor in tensors)
    joined = np.empty(shape, tensors[0].dtype)
    at = 0
    while tensors:
        tensor = tensors.pop(0)
        end = at + tensor.shape[dim]
        joined[(slice(None),) * dim + (slice(at, end),)] = tensor
        at = end
    return joined


def stack(tensors, dim):
    return np.moveaxis(np.array(tensors), 0, dim)
