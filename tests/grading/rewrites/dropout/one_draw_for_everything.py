import numpy as np


def dropout(x, p, training, rng):
    if training and rng.random() < p:
        return np.zeros_like(x)
    return x / (1 - p) if training else x
