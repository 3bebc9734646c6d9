"""Frequencies by exp and log, angles by an outer product, columns repeated and chosen by where."""

import numpy as np


def positional_encoding(length, d_model):
    column = np.arange(d_model)
    frequency = np.exp(-np.log(10000.0) * (2 * (column // 2)) / d_model)
    angle = np.outer(np.arange(length), frequency)
    return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))
