import numpy as np


def shifted_window_mask(height, width, window, shift):
    windows, pixels = height * width // window**2, window**2
    return np.full((windows, pixels, pixels), True)
