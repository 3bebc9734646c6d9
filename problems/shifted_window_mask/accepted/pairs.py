"""One pair of pixels after the other, in plain Python lists."""


def strip(place, length, window, shift):
    if place < length - window:
        return "first"
    return "second" if place < length - shift else "third"


def shifted_window_mask(height, width, window, shift):
    mask = []
    for top in range(0, height, window):
        for left in range(0, width, window):
            regions = [
                (strip(y, height, window, shift), strip(x, width, window, shift))
                for y in range(top, top + window)
                for x in range(left, left + window)
            ]
            mask.append([[one == other for other in regions] for one in regions])
    return mask
