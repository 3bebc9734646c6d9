import numpy as np


def dropout(x, p, training, rng):
    gone = rng.uniform(0.0, 1.0, x.shape) < p
    return np.where(gone, 0.0, x) * (1 / (1 - p))
