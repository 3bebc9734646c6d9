import torch


def cat(tensors, dim):
    first = tensors[0]
    shape = list(first.shape)
    shape[dim] = sum(t.shape[dim] for t in tensors)
    out, begin = first.new_zeros(shape), 0
    for t in tensors:
        out.narrow(dim, begin, t.shape[dim]).copy_(t)
        begin += t.shape[dim]
    return out


def stack(tensors, dim):
    shape = list(tensors[0].shape)
    while shape and dim < 0:
        dim += len(shape)
    shape.insert(dim if shape else 0, len(tensors))
    out = tensors[0].new_zeros(shape)
    for place, t in enumerate(tensors):
        out.select(dim, place).copy_(t)
    return out
