import numpy as np


def window_partition(x, window):
    flat = x.reshape(-1, x.shape[-1])
    strips = np.split(flat, len(flat) // window**2)
    return np.stack(strips).reshape(len(strips), window, window, -1)


def window_reverse(windows, window, height, width):
    across = width // window
    of_one = across * (height // window)
    answer = np.empty((len(windows) // of_one, height, width, windows.shape[3]))
    for number, piece in enumerate(windows):
        plane, place = divmod(number, of_one)
        row, column = divmod(place, across)
        y, x = row * window, column * window
        answer[plane, y : y + window, x : x + window] = piece
    return answer
