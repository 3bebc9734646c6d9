"""Value by value, one draw each."""

import numpy as np


def dropout(x, p, training, rng):
    if not training or p == 0:
        return x.copy()
    out = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        if rng.random() >= p:
            out[place] = x[place] / (1 - p)
    return out
