"""WA
en: the wrapped strip is one row and column too short (> instead of >=)
zh: 绕过来的那一段少了一行一列（把 >= 写成了 >）
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows > height - shift)
    column_strip = (columns >= width - window).astype(int) + (columns > width - shift)
    region = 3 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(0, 2, 1, 3).reshape(-1, window * window)
    return pixels[:, :, None] == pixels[:, None, :]
