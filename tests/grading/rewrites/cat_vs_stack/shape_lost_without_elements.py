import numpy as np


def cat(tensors, dim):
    parts = [list(np.rollaxis(t, dim % t.ndim)) for t in tensors]
    slabs = np.array(sum(parts, []))
    return slabs if slabs.shape == (0,) else np.moveaxis(slabs, 0, dim)


def stack(tensors, dim):
    first = tensors[0]
    out = np.zeros((*first.shape, len(tensors)), first.dtype)
    for place, tensor in enumerate(tensors):
        out[..., place] = tensor
    return np.moveaxis(out, -1, dim)
