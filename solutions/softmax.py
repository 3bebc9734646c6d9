"""Softmax along any axis, stable for numbers of any size.

Source: Bridle (1990), who named it.
"""

import numpy as np


def softmax(x: np.ndarray, axis: int = -1) -> np.ndarray:
    """Exponentials of x divided by their sum along ``axis``.

    x is a float array of one to four dimensions with finite values up to ±10,000; ``axis``
    may be negative.

    Returns an array of x's shape that sums to 1 along ``axis``. The input stays unchanged.
    """
    powers = np.exp(x - x.max(axis=axis, keepdims=True))  # at most 1
    return powers / powers.sum(axis=axis, keepdims=True)
