"""Only the last row and column of windows are special: their masks from Kronecker products."""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    free = np.ones((window, window), bool)
    parts = np.zeros((window, window), bool)
    parts[: window - shift, : window - shift] = True
    parts[window - shift :, window - shift :] = True
    rows, columns = height // window, width // window
    masks = []
    for row in range(rows):
        vertical = parts if row == rows - 1 else free
        for column in range(columns):
            horizontal = parts if column == columns - 1 else free
            masks.append(np.kron(vertical, horizontal).astype(bool))
    return np.stack(masks)
