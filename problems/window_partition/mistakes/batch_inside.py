"""WA
en: puts the batch behind the window's number: window 0 of every map comes first
zh: batch 排在了窗口编号后面：先是每张图的第 0 个窗口
"""

def window_partition(x, window):
    b, h, w, c = x.shape
    x = x.reshape(b, h // window, window, w // window, window, c)
    return x.transpose(1, 3, 0, 2, 4, 5).reshape(-1, window, window, c)


def window_reverse(windows, window, height, width):
    rows, columns = height // window, width // window
    x = windows.reshape(-1, rows, columns, window, window, windows.shape[-1])
    return x.transpose(0, 1, 3, 2, 4, 5).reshape(-1, height, width, windows.shape[-1])
