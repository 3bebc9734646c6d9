"""Integral image (summed-area table) and the rectangle sum that it makes constant-time.

Sources: Crow (1984); Viola and Jones (2001).
"""

import numpy as np


def integral_image(img: np.ndarray) -> np.ndarray:
    """Table (H + 1, W + 1) of ``img`` (H, W): entry (i, j) sums the first i rows and j columns."""
    height, width = img.shape
    table = np.zeros((height + 1, width + 1))
    for i in range(height):
        for j in range(width):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j] - table[i, j]
    return table


def box_sum(table: np.ndarray, top: int, left: int, bottom: int, right: int) -> float:
    """Sum of rows top to bottom - 1 and columns left to right - 1, from the table, in O(1)."""
    return float(table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left])
