"""PyTorch: narrow and select views of one new tensor."""

import torch


def cat(tensors, dim):
    size = list(tensors[0].shape)
    size[dim] = sum(t.size(dim) for t in tensors)
    out = tensors[0].new_empty(size)
    start = 0
    for t in tensors:
        out.narrow(dim, start, t.size(dim)).copy_(t)
        start += t.size(dim)
    return out


def stack(tensors, dim):
    axes = tensors[0].dim() + 1
    size = list(tensors[0].shape)
    size.insert(dim % axes, len(tensors))
    out = torch.zeros(size, dtype=tensors[0].dtype)
    for index, t in enumerate(tensors):
        out.select(dim, index).copy_(t)
    return out
