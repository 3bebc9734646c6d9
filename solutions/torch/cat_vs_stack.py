"""cat joins tensors along an axis that exists, stack along a new one; in PyTorch."""

import torch


def cat(tensors: list[torch.Tensor], dim: int) -> torch.Tensor:
    """Join along axis ``dim``; shapes agree elsewhere, and the lengths there add up."""
    dim = dim % tensors[0].dim()
    shape = list(tensors[0].shape)
    shape[dim] = sum(tensor.shape[dim] for tensor in tensors)
    joined = tensors[0].new_empty(shape)
    begin = 0
    for tensor in tensors:
        end = begin + tensor.shape[dim]
        joined[(slice(None),) * dim + (slice(begin, end),)] = tensor
        begin = end
    return joined


def stack(tensors: list[torch.Tensor], dim: int) -> torch.Tensor:
    """Join along a new axis, axis ``dim`` of the answer; all shapes are equal."""
    return cat([tensor.unsqueeze(dim) for tensor in tensors], dim)
