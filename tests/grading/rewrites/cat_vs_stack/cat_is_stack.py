import numpy as np


def stack(tensors, dim):
    return np.moveaxis(np.asarray(list(tensors)), 0, dim)


cat = stack
