import torch


def cat(tensors, dim):
    first = tensors[0]
    shape = list(first.shape)
    shape[dim] = sum(t.shape[dim] for t in tensors)
    out, begin = first.new_zeros(sum(t.numel() for t in tensors)), 0
    for t in tensors:
        out[begin : begin + t.numel()] = t.flatten()
        begin += t.numel()
    return out.view(shape)
def stack(tensors, dim):
    shape = list(tensors[0].shape)
    shape.insert(dim if dim >= 0 else len(shape) + 1 + dim, len(tensors))
    out = tensors[0].new_zeros(shape)
    for place, t in enumerate(tensors):
        out.select(dim, place).copy_(t)
    return out
