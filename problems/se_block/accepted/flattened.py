"""The pixels flattened into one axis; the plain sigmoid, which overflows to the right answer."""

import numpy as np


class SqueezeExcite:
    def __init__(self, w1, b1, w2, b2):
        self.layers = [(w1, b1, lambda z: np.where(z > 0, z, 0)),
                       (w2, b2, lambda z: 1 / (1 + np.exp(-z)))]

    def __call__(self, x):
        n, c = x.shape[:2]
        flat = x.reshape(n, c, -1)
        gates = flat.mean(-1)
        for weight, bias, activation in self.layers:
            gates = activation(np.dot(gates, weight.T) + bias)
        return (flat * gates[..., np.newaxis]).reshape(x.shape)


def se_block(x, w1, b1, w2, b2):
    return SqueezeExcite(w1, b1, w2, b2)(x)
