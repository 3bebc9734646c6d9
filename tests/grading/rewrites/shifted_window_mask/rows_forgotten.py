import numpy as np


def strip(place, side, window, shift):
    if place < side - window:
        return "far"
    return "stayed" if place < side - shift else "wrapped"


def shifted_window_mask(height, width, window, shift):
    masks = []
    for _ in range(height // window):
        for left in range(0, width, window):
            labels = [
                strip(x, width, window, shift)
                for _ in range(window)
                for x in range(left, left + window)
            ]
            masks.append([[one == other for other in labels] for one in labels])
    return np.array(masks)
