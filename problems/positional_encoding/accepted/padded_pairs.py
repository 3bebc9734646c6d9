"""Pairs stacked on an axis of their own, flattened, and cut to the width."""

import numpy as np


def positional_encoding(length, d_model):
    i = np.arange((d_model + 1) // 2, dtype=np.float64)
    angle = np.arange(length)[:, np.newaxis] * np.power(10000.0, -2 * i / d_model)
    pairs = np.stack([np.sin(angle), np.cos(angle)], axis=-1)
    return pairs.reshape(length, -1)[:, :d_model]
