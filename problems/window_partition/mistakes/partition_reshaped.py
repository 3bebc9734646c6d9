"""WA
en: window_partition only reshapes, so that windows are strips of rows
zh: window_partition 只做了 reshape，得到的是一段段行，不是窗口
"""

def window_partition(x, window):
    return x.reshape(-1, window, window, x.shape[-1])


def window_reverse(windows, window, height, width):
    rows, columns = height // window, width // window
    x = windows.reshape(-1, rows, columns, window, window, windows.shape[-1])
    return x.transpose(0, 1, 3, 2, 4, 5).reshape(-1, height, width, windows.shape[-1])
