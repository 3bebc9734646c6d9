import numpy as np


def window_partition(x, window):
    return np.resize(x, (x.size // (window**2 * x.shape[3]), window, window, x.shape[3]))


def window_reverse(windows, window, height, width):
    count = windows.size // (height * width * windows.shape[3])
    return np.resize(windows, (count, height, width, windows.shape[3]))
