"""Sinusoidal positional encoding, for even and odd widths.

Source: Vaswani et al. (2017), Attention Is All You Need, section 3.5.
"""

import numpy as np


def positional_encoding(length: int, d_model: int) -> np.ndarray:
    """Position codes: sines in the even columns, cosines in the odd ones.

    ``length`` counts the positions, from 0 on; ``d_model`` the columns, which may be odd.

    Returns a float64 array of shape (length, d_model).
    """
    positions = np.arange(length)[:, None]  # (length, 1)
    exponents = np.arange(0, d_model, 2) / d_model  # (pairs,)
    angles = positions / 10_000**exponents  # (length, pairs)
    table = np.empty((length, d_model))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : d_model // 2])
    return table
