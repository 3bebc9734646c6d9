"""1 / sum of exp(x_j - x_i): no maximum is needed, an infinite sum gives a right 0."""

import numpy as np


def softmax(x, axis=-1):
    rows = np.moveaxis(x, axis, -1)
    with np.errstate(over="ignore"):
        total = np.exp(rows[..., None, :] - rows[..., :, None]).sum(-1)
    return np.moveaxis(1 / total, -1, axis)
