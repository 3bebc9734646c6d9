"""WA
en: stack joins along an axis that exists, as cat does
zh: stack 沿已有维度拼接，写成了 cat
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
    return cat(tensors, min(dim, tensors[0].ndim - 1)) if tensors[0].ndim else np.array(tensors)
