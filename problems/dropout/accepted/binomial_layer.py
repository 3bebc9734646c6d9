"""A layer with a mask drawn by binomial and scaled beforehand."""

import numpy as np


class Dropout:
    def __init__(self, p, rng):
        self.p, self.rng, self.training = p, rng, True

    def __call__(self, x):
        if not self.training:
            return x
        mask = self.rng.binomial(1, 1 - self.p, size=x.shape) / (1 - self.p)
        return np.multiply(x, mask)


def dropout(x, p, training, rng):
    layer = Dropout(p, rng)
    layer.training = training
    return layer(x)
