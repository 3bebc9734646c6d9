"""WA
en: numbers the windows column by column instead of row by row
zh: 窗口按列编号，应当逐行编号
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows >= height - shift)
    column_strip = (columns >= width - window).astype(int) + (columns >= width - shift)
    region = 3 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(2, 0, 1, 3).reshape(-1, window * window)
    return pixels[:, :, None] == pixels[:, None, :]
