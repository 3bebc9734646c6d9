"""WA
en: numbers the windows column by column instead of row by row
zh: 窗口按列编号，应当逐行编号
"""

def window_partition(x, window):
    b, h, w, c = x.shape
    x = x.reshape(b, h // window, window, w // window, window, c)
    return x.transpose(0, 3, 1, 2, 4, 5).reshape(-1, window, window, c)


def window_reverse(windows, window, height, width):
    rows, columns = height // window, width // window
    x = windows.reshape(-1, rows, columns, window, window, windows.shape[-1])
    return x.transpose(0, 1, 3, 2, 4, 5).reshape(-1, height, width, windows.shape[-1])
