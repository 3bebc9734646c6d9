"""WA
en: window_reverse takes neighbouring windows for those of different maps
zh: window_reverse 把相邻的窗口当成了不同图的窗口
"""

def window_partition(x, window):
    b, h, w, c = x.shape
    x = x.reshape(b, h // window, window, w // window, window, c)
    return x.transpose(0, 1, 3, 2, 4, 5).reshape(-1, window, window, c)


def window_reverse(windows, window, height, width):
    rows, columns = height // window, width // window
    x = windows.reshape(rows, columns, -1, window, window, windows.shape[-1])
    return x.transpose(2, 0, 3, 1, 4, 5).reshape(-1, height, width, windows.shape[-1])
