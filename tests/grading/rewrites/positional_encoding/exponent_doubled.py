import numpy as np


def positional_encoding(length, d_model):
    even = np.arange(d_model) // 2 * 2
    angles = np.outer(np.arange(length), 10_000.0 ** (-2 * even / d_model))
    return np.sin(angles + np.pi / 2 * (np.arange(d_model) % 2))
