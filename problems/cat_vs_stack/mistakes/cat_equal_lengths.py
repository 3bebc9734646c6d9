"""RE
en: cat takes the first tensor's length for all
zh: cat 以为所有张量的长度都和第一个相同
"""

import numpy as np


def cat(tensors, dim):
    dim %= tensors[0].ndim
    shape = list(tensors[0].shape)
    shape[dim] = len(tensors) * tensors[0].shape[dim]
    joined = np.zeros(shape, tensors[0].dtype)
    at = 0
    for tensor in tensors:
        end = at + tensor.shape[dim]
        joined[(slice(None),) * dim + (slice(at, end),)] = tensor
        at = end
    return joined


def stack(tensors, dim):
    return np.moveaxis(np.array(tensors), 0, dim)
