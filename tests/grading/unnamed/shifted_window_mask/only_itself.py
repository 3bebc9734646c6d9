import numpy as np


def strip(place, side, window, shift):
    if place < side - window:
        return "far"
    return "stayed" if place < side - shift else "wrapped"


def shifted_window_mask(height, width, window, shift):
    masks = []
    for top in range(0, height, window):
        for left in range(0, width, window):
            labels = [
                (strip(y, height, window, shift), strip(x, width, window, shift))
                for y in range(top, top + window)
                for x in range(left, left + window)
            ]
            masks.append(np.eye(len(labels), dtype=bool))
    return np.array(masks)
