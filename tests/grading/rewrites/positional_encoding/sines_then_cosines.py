import numpy as np


def positional_encoding(length, d_model):
    i = np.arange(0, d_model, 2)
    angles = np.einsum("p,i->pi", np.arange(length), 10000 ** (-i / d_model))
    return np.hstack([np.sin(angles), np.cos(angles)])[:, :d_model]
