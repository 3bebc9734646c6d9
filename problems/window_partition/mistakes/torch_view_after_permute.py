"""RE
en: view after permute: the strides do not fit; use reshape or contiguous()
zh: permute 之后直接 view，步长对不上；应当用 reshape 或先 contiguous()
"""

import torch  # noqa: F401


def window_partition(x, window):
    b, h, w, c = x.shape
    x = x.view(b, h // window, window, w // window, window, c)
    return x.permute(0, 1, 3, 2, 4, 5).view(-1, window, window, c)


def window_reverse(windows, window, height, width):
    rows, columns = height // window, width // window
    x = windows.view(-1, rows, columns, window, window, windows.shape[-1])
    return x.permute(0, 1, 3, 2, 4, 5).view(-1, height, width, windows.shape[-1])
