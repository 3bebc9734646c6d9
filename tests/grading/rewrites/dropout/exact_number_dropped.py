import numpy as np


def dropout(x, p, training, rng):
    if training:
        stays = np.ones(x.size)
        order = rng.permutation(x.size)
        stays[order[: round(x.size * p)]] = 0.0
        x = x * stays.reshape(x.shape) / (1.0 - p)
    return x
