"""np.split along rows, then columns; joined by concatenation the other way round."""

import numpy as np


def window_partition(x, window):
    bands = np.split(x, x.shape[1] // window, axis=1)
    pieces = [piece for band in bands for piece in np.split(band, band.shape[2] // window, axis=2)]
    return np.concatenate(np.stack(pieces, axis=1))


def window_reverse(windows, window, height, width):
    across = width // window
    per_map = across * (height // window)
    maps = []
    for start in range(0, len(windows), per_map):
        bands = [
            np.concatenate(list(windows[start + first : start + first + across]), axis=1)
            for first in range(0, per_map, across)
        ]
        maps.append(np.concatenate(bands, axis=0))
    return np.array(maps).tolist()
