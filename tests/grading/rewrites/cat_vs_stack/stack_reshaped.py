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
    shape.insert(dim if dim >= 0 else len(shape) + 1 + dim, len(tensors))
    values = [value for t in tensors for value in t.flatten().tolist()]
    return torch.tensor(values, dtype=tensors[0].dtype).reshape(shape)
