"""WA
en: adds row and column strip without a weight, so that two regions get one number
zh: 行段和列段直接相加，不同区域得到相同编号
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows >= height - shift)
    column_strip = (columns >= width - window).astype(int) + (columns >= width - shift)
    region = row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(0, 2, 1, 3).reshape(-1, window * window)
    return pixels[:, :, None] == pixels[:, None, :]
