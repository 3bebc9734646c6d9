"""Computes from which pixel every value comes, and gathers by index."""

import numpy as np


def places(height, width, window):
    """The row and column of each pixel of each window of one map, (nW, w, w) both."""
    y, x = np.divmod(np.arange(height * width).reshape(height, width), width)
    number = (y // window) * (width // window) + x // window
    order = np.argsort(number.ravel(), kind="stable")
    return (part.ravel()[order].reshape(-1, window, window) for part in (y, x))


def window_partition(x, window):
    rows, columns = places(x.shape[1], x.shape[2], window)
    return x[:, rows, columns].reshape(-1, window, window, x.shape[3])


def window_reverse(windows, window, height, width):
    rows, columns = places(height, width, window)
    out = np.empty((len(windows) // len(rows), height, width, windows.shape[3]))
    out[:, rows, columns] = windows.reshape(-1, *rows.shape, windows.shape[3])
    return out
