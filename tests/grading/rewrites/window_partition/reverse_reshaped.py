import numpy as np


def window_partition(x, window):
    halves = np.split(x, x.shape[1] // window, axis=1)
    grid = [np.stack(np.split(half, x.shape[2] // window, axis=2), 1) for half in halves]
    return np.concatenate(np.stack(grid, 1).reshape(len(x), -1, window, window, x.shape[3]))


def window_reverse(windows, window, height, width):
    channels = windows.shape[3]
    return np.stack(np.split(windows.ravel(), windows.size // (height * width * channels))).reshape(
        -1, height, width, channels
    )
