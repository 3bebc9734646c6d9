import numpy as np


def softmax(x, axis=-1):
    along = x.ndim - 1 - axis % x.ndim
    moved = np.moveaxis(x, along, -1)
    e = np.exp(moved - np.max(moved, -1)[..., None])
    return np.moveaxis(e / e.sum(-1)[..., None], -1, along)
