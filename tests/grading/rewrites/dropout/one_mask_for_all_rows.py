import numpy as np


def dropout(x, p, training, rng):
    if not training:
        return x
    y = np.array(x) / (1 - p)
    for column in range(x.shape[-1]):
        if rng.random() < p:
            y[..., column] = 0
    return y
