import numpy as np


def positional_encoding(length, d_model):
    columns = np.zeros((d_model, length))
    sines, cosines = columns[::2], columns[1::2]
    frequencies = np.exp(np.arange(0, d_model, 2) * (-np.log(10000.0) / d_model))
    angles = np.outer(frequencies, np.arange(length))
    sines += np.sin(angles)
    cosines += np.cos(angles)
    return columns.T
