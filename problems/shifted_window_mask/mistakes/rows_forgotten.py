"""WA
en: cuts the columns only; rows that wrapped around stay visible
zh: 只切了列，绕过来的行没有屏蔽
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows >= height - shift)
    column_strip = (columns >= width - window).astype(int) + (columns >= width - shift)
    region = 0 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(0, 2, 1, 3).reshape(-1, window * window)
    return pixels[:, :, None] == pixels[:, None, :]
