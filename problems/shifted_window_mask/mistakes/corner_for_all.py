"""WA
en: gives every window the corner window's mask
zh: 所有窗口都用了右下角窗口的 mask
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows >= height - shift)
    column_strip = (columns >= width - window).astype(int) + (columns >= width - shift)
    region = 3 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(0, 2, 1, 3).reshape(-1, window * window)
    return np.repeat((pixels[:, :, None] == pixels[:, None, :])[-1:], len(pixels), axis=0)
