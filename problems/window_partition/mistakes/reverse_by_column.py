"""WA
en: window_reverse lays the windows out column by column
zh: window_reverse 按列摆放窗口，应当逐行摆放
"""

def window_partition(x, window):
    b, h, w, c = x.shape
    x = x.reshape(b, h // window, window, w // window, window, c)
    return x.transpose(0, 1, 3, 2, 4, 5).reshape(-1, window, window, c)


def window_reverse(windows, window, height, width):
    rows, columns = height // window, width // window
    x = windows.reshape(-1, columns, rows, window, window, windows.shape[-1])
    return x.transpose(0, 2, 3, 1, 4, 5).reshape(-1, height, width, windows.shape[-1])
