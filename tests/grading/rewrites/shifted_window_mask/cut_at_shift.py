import numpy as np


def shifted_window_mask(height, width, window, shift):
    rows = np.searchsorted(sorted((shift, height - window)), np.arange(height), side="right")
    columns = np.searchsorted(sorted((shift, width - window)), np.arange(width), side="right")
    names = 10 * rows[:, None] + columns
    masks = []
    for half in np.split(names, height // window):
        for piece in np.split(half, width // window, axis=1):
            masks.append(np.equal.outer(piece.ravel(), piece.ravel()))
    return np.stack(masks)
