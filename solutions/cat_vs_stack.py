"""cat joins tensors along an axis that exists, stack along a new one.

Source: the definitions of torch.cat and torch.stack.
"""

import numpy as np


def cat(tensors: list[np.ndarray], dim: int) -> np.ndarray:
    """Join along axis ``dim``; shapes agree elsewhere, and the lengths there add up."""
    dim = dim % tensors[0].ndim
    shape = list(tensors[0].shape)
    shape[dim] = sum(tensor.shape[dim] for tensor in tensors)
    joined = np.empty(shape, tensors[0].dtype)
    begin = 0
    for tensor in tensors:
        end = begin + tensor.shape[dim]
        joined[(slice(None),) * dim + (slice(begin, end),)] = tensor
        begin = end
    return joined


def stack(tensors: list[np.ndarray], dim: int) -> np.ndarray:
    """Join along a new axis, axis ``dim`` of the answer; all shapes are equal."""
    dim = dim % (tensors[0].ndim + 1)
    shape = list(tensors[0].shape)
    shape.insert(dim, len(tensors))
    stacked = np.empty(shape, tensors[0].dtype)
    for index, tensor in enumerate(tensors):
        stacked[(slice(None),) * dim + (index,)] = tensor
    return stacked
