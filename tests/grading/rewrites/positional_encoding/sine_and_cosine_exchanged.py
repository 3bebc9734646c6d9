import numpy as np


def positional_encoding(length, d_model):
    j = np.arange(d_model)
    angles = np.multiply.outer(np.arange(length), 10000.0 ** ((j % 2 - j) / d_model))
    return np.where(j % 2, np.sin(angles), np.cos(angles))
