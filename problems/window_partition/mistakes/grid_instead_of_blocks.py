"""WA
en: takes every (H / w)-th pixel into one window (MaxViT's grid, not blocks)
zh: 每隔 H / w 个像素取一个组成窗口（那是 MaxViT 的 grid，不是窗口）
"""

def window_partition(x, window):
    b, h, w, c = x.shape
    x = x.reshape(b, window, h // window, window, w // window, c)
    return x.transpose(0, 2, 4, 1, 3, 5).reshape(-1, window, window, c)


def window_reverse(windows, window, height, width):
    rows, columns = height // window, width // window
    x = windows.reshape(-1, rows, columns, window, window, windows.shape[-1])
    return x.transpose(0, 1, 3, 2, 4, 5).reshape(-1, height, width, windows.shape[-1])
