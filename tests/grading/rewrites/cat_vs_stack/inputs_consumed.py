import numpy as np


def cat(tensors, dim):
    rest = list(tensors[0].shape)
    tensors.reverse()
    parts = []
    while len(tensors) > 0:
        t = tensors.pop()
        parts.append(list(np.moveaxis(t, dim, 0)))
    del rest[dim]
    slabs = sum(parts, [])
    out = np.zeros([len(slabs), *rest], t.dtype)
    for place, slab in enumerate(slabs):
        out[place] = slab
    return np.moveaxis(out, 0, dim)


def stack(tensors, dim):
    first = tensors[0]
    out = np.zeros((*first.shape, len(tensors)), first.dtype)
    for place, tensor in enumerate(tensors):
        out[..., place] = tensor
    return np.moveaxis(out, -1, dim)
