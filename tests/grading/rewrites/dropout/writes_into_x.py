import numpy as np


def dropout(x, p, training, rng):
    if not training:
        return x
    np.multiply(x, rng.random(x.shape) >= p, out=x)
    np.divide(x, 1 - p, out=x)
    return x
