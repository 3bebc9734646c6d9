"""WA
en: returns 0 and -100 to be added to the scores, not True and False
zh: 返回了加到分数上的 0 和 −100，而不是 True 和 False
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows >= height - shift)
    column_strip = (columns >= width - window).astype(int) + (columns >= width - shift)
    region = 3 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(0, 2, 1, 3).reshape(-1, window * window)
    return np.where(pixels[:, :, None] == pixels[:, None, :], 0.0, -100.0)
