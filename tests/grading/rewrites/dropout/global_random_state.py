import numpy as np


def dropout(x, p, training, rng):
    if not training:
        return x.copy()
    keep = np.random.random_sample(x.shape) >= p
    return np.where(keep, x, 0.0) / (1 - p)
