import numpy as np


def shifted_window_mask(height, width, window, shift):
    names = np.zeros((height, width))
    pieces = slice(-window), slice(-window, height - shift), slice(height - shift, None)
    count = 0
    for rows in pieces:
        for columns in (slice(-window), slice(-window, width - shift), slice(width - shift, None)):
            names[rows, columns] = count
            count += 1
    flat = names.ravel()
    strips = np.stack(np.split(flat, flat.size // window**2))
    return strips[:, None] == strips[:, :, None]
