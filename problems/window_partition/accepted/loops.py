"""Cuts window after window with slices, and pastes window after window."""

import numpy as np


def window_partition(x, window):
    pieces = []
    for image in x:
        for top in range(0, image.shape[0], window):
            for left in range(0, image.shape[1], window):
                pieces.append(image[top : top + window, left : left + window])
    return np.stack(pieces)


def window_reverse(windows, window, height, width):
    a_map = (height // window) * (width // window)
    out = np.zeros((len(windows) // a_map, height, width, windows.shape[-1]))
    for number, piece in enumerate(windows):
        image, place = divmod(number, a_map)
        row, column = divmod(place, width // window)
        top, left = row * window, column * window
        out[image, top : top + window, left : left + window] = piece
    return out
