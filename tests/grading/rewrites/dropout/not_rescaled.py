import numpy as np


def dropout(x, p, training, rng):
    y = np.array(x)
    if training:
        for place in np.ndindex(x.shape):
            if rng.random() < p:
                y[place] = 0.0
    return y
