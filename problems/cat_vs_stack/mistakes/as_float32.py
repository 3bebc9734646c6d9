"""WA
en: the result is float32, which whole numbers above 2**24 do not survive
zh: 结果转成了 float32，大于 2**24 的整数失真
"""

import numpy as np


def cat(tensors, dim):
    dim %= tensors[0].ndim
    shape = list(tensors[0].shape)
    shape[dim] = sum(tensor.shape[dim] for tensor in tensors)
    joined = np.empty(shape, np.float32)
    at = 0
    for tensor in tensors:
        end = at + tensor.shape[dim]
        joined[(slice(None),) * dim + (slice(at, end),)] = tensor
        at = end
    return joined


def stack(tensors, dim):
    return np.moveaxis(np.array(tensors, np.float32), 0, dim)
