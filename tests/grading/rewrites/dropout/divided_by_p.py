import numpy as np


def dropout(x, p, training, rng):
    if not training or p == 0:
        return x
    return np.where(rng.uniform(size=x.shape) < p, 0.0, x / p)
