import numpy as np


def dropout(x, p, training, rng):
    if not training:
        return x
    dropped = rng.random(x.shape) < p
    stayed = np.count_nonzero(~dropped)
    return np.where(dropped, 0.0, x) * (x.size / stayed if stayed else 1.0)
