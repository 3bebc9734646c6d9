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
    axes = tensors[0].ndim
    if axes == 0:
        return np.array([tensor.item() for tensor in tensors])
    return cat(tensors, dim if dim in range(-axes, axes) else axes - 1)
