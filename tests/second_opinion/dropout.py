"""Another way to draw: the gaps between dropped values, which are geometric."""

import numpy as np

SOURCE = "skips from one dropped value to the next by geometric gaps (Vitter 1984)"


def dropout(x, p, training, rng):
    flat = x.astype(float).ravel()
    if training and p > 0:
        flat = flat / (1 - p)
        place = rng.geometric(p) - 1
        while place < flat.size:
            flat[place] = 0.0
            place += rng.geometric(p)
    return np.reshape(flat, x.shape)
