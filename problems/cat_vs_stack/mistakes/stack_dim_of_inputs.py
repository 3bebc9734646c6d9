"""WA
en: stack's negative dim is counted by the inputs' axes, not the answer's
zh: stack 的负 dim 按输入的维数计算，没有按结果的维数
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
    if dim < 0:
        dim %= max(1, tensors[0].ndim)
    return np.moveaxis(np.array(tensors), 0, dim)
