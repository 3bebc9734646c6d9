"""A batch of feature maps cut into windows, and put together again.

Source: Liu et al. (2021), Swin Transformer: Hierarchical Vision Transformer using Shifted
Windows, section 3.2.
"""

import numpy as np


def window_partition(x: np.ndarray, window: int) -> np.ndarray:
    """Cut x (B, H, W, C) into windows of shape (B * nW, window, window, C).

    ``window`` divides H and W; nW is the number of windows of one map. They come map by
    map, then row by row. Values are those of x, which stays unchanged.
    """
    batch, height, width, channels = x.shape
    rows, columns = height // window, width // window
    split = x.reshape(batch, rows, window, columns, window, channels)
    grid = split.transpose(0, 1, 3, 2, 4, 5)  # (B, rows, columns, window, window, C)
    return grid.reshape(batch * rows * columns, window, window, channels)


def window_reverse(windows: np.ndarray, window: int, height: int, width: int) -> np.ndarray:
    """Put windows (B * nW, window, window, C) together to maps (B, height, width, C).

    ``window`` divides height and width; nW is the number of windows of one map. Windows come
    map by map, then row by row; B follows from their number. They stay unchanged.
    """
    rows, columns, channels = height // window, width // window, windows.shape[3]
    batch = len(windows) // (rows * columns)
    grid = windows.reshape(batch, rows, columns, window, window, channels)
    split = grid.transpose(0, 1, 3, 2, 4, 5)  # (B, rows, window, columns, window, C)
    return split.reshape(batch, height, width, channels)
