import numpy as np


def window_partition(x, window):
    pieces = []
    for plane in x:
        for top in range(0, x.shape[1], window):
            for left in range(0, x.shape[2], window):
                pieces.append(plane[top : top + window, left : left + window])
    return np.stack(pieces)


def window_reverse(windows, window, height, width):
    across = width // window
    planes = len(windows) // (across * (height // window))
    answer = np.empty((planes, height, width, windows.shape[3]))
    for number, piece in enumerate(windows):
        place, plane = divmod(number, planes)
        row, column = divmod(place, across)
        y, x = row * window, column * window
        answer[plane, y : y + window, x : x + window] = piece
    return answer
