import numpy as np


def shifted_window_mask(height, width, window, shift):
    names = np.zeros((height, width), int)
    for cut in (window, shift):
        if cut:
            names[-cut:] += 1
            names[:, -cut:] += 1
    masks = []
    for half in np.split(names, height // window):
        for piece in np.split(half, width // window, axis=1):
            masks.append(np.equal.outer(piece.ravel(), piece.ravel()))
    return np.stack(masks)
