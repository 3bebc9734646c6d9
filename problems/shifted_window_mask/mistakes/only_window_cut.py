"""WA
en: leaves out the cut at H - shift, so that everything is visible
zh: 漏了 H − shift 处的一刀，什么都没屏蔽
"""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows, columns = np.arange(height), np.arange(width)
    row_strip = (rows >= height - window).astype(int)
    column_strip = (columns >= width - window).astype(int)
    region = 3 * row_strip[:, None] + column_strip
    region = region.reshape(height // window, window, width // window, window)
    pixels = region.transpose(0, 2, 1, 3).reshape(-1, window * window)
    return pixels[:, :, None] == pixels[:, None, :]
