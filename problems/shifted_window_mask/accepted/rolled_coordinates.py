"""Rolls the coordinates themselves: two pixels of a window belong together if they lie as far
apart in the image as they do in the window. Answers 0 and 1."""

import numpy as np


def cut(plane, window):
    rows = np.split(plane, plane.shape[0] // window, axis=0)
    return np.array([
        piece.ravel() for row in rows for piece in np.split(row, row.shape[1] // window, axis=1)
    ])


def shifted_window_mask(height, width, window, shift):
    together = 1
    for axis in (0, 1):
        here = np.indices((height, width))[axis]
        moved_by = cut(np.roll(here, -shift, axis) - here, window)
        together = together * (moved_by[:, :, None] == moved_by[:, None, :])
    return together.astype(np.int64)
