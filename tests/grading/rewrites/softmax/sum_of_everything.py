import numpy as np


def softmax(x, axis=-1):
    shifted = x - np.expand_dims(np.amax(x, axis), axis)
    e = np.exp(shifted)
    return e * (1 / e.ravel().sum())
