"""WA
en: stack reshapes instead of moving the new axis, so that values change places
zh: stack 用 reshape 代替移动新维度，数值错位了
"""

import numpy as np


def cat(tensors, dim):
    dim %= tensors[0].ndim
    shape = list(tensors[0].shape)
    shape[dim] = sum(tensor.shape[dim] for tensor in tensors)
    joined = np.empty(shape, tensors[0].dtype)
    at = 0
    for tensor in tensors:
        end = at + tensor.shape[dim]
        joined[(slice(None),) * dim + (slice(at, end),)] = tensor
        at = end
    return joined


def stack(tensors, dim):
    shape = list(tensors[0].shape)
    shape.insert(dim if dim >= 0 else dim + len(shape) + 1, len(tensors))
    return np.array(tensors).reshape(shape)
