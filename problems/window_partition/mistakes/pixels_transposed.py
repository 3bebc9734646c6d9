"""WA
en: transposes the pixels inside each window
zh: 窗口内的像素被转置了
"""

def window_partition(x, window):
    b, h, w, c = x.shape
    x = x.reshape(b, h // window, window, w // window, window, c)
    return x.transpose(0, 1, 3, 4, 2, 5).reshape(-1, window, window, c)


def window_reverse(windows, window, height, width):
    rows, columns = height // window, width // window
    x = windows.reshape(-1, rows, columns, window, window, windows.shape[-1])
    return x.transpose(0, 1, 3, 2, 4, 5).reshape(-1, height, width, windows.shape[-1])
