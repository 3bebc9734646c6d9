import numpy as np


def cat(tensors, dim):
    parts = [list(np.rollaxis(t, dim % t.ndim)) for t in tensors]
    rest = list(tensors[0].shape)
    del rest[dim]
    slabs = sum(parts, [])
    out = np.zeros([len(slabs), *rest], tensors[0].dtype)
    for place, slab in enumerate(slabs):
        out[place] = slab
    return np.moveaxis(out, 0, dim)


def stack(tensors, dim):
    first = tensors[0]
    out = np.zeros((len(tensors), *first.shape), first.dtype)
    for place, tensor in enumerate(tensors):
        out[place] = tensor
    axes = list(range(out.ndim))
    axes[0], axes[dim] = axes[dim], axes[0]
    return out.transpose(axes)
