"""WA
en: turns the shift off where the map is a single window high or wide
zh: 特征图只有一个窗口高或宽时取消了平移
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    if min(height, width) <= window:
        shift = 0
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows >= height - shift)
    column_strip = (columns >= width - window).astype(int) + (columns >= width - shift)
    region = 3 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(0, 2, 1, 3).reshape(-1, window * window)
    return pixels[:, :, None] == pixels[:, None, :]
