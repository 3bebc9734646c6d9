"""WA
en: reshapes the map of regions without window_partition's exchange of axes
zh: 区域图只做了 reshape，没有像 window_partition 那样交换维度
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows >= height - shift)
    column_strip = (columns >= width - window).astype(int) + (columns >= width - shift)
    region = 3 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.reshape(-1, window * window)
    return pixels[:, :, None] == pixels[:, None, :]
