"""WA
en: cuts at shift, where the wrapped rows were before the shift
zh: 切在了 shift 处，那是平移之前的位置
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int) + (rows >= shift)
    column_strip = (columns >= width - window).astype(int) + (columns >= shift)
    region = 3 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(0, 2, 1, 3).reshape(-1, window * window)
    return pixels[:, :, None] == pixels[:, None, :]
