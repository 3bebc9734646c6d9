import numpy as np


def dropout(x, p, training, rng):
    if training:
        return np.where(rng.random(x.shape) < p, 0.0, x)
    return x - p * x
