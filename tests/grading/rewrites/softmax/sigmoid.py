import numpy as np


def softmax(x, axis=-1):
    with np.errstate(over="ignore"):
        return np.reciprocal(1 + np.exp(-x))
