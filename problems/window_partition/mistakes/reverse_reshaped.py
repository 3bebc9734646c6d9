"""WA
en: window_reverse only reshapes, without exchanging axes
zh: window_reverse 只做了 reshape，没有交换维度
"""

def window_partition(x, window):
    b, h, w, c = x.shape
    x = x.reshape(b, h // window, window, w // window, window, c)
    return x.transpose(0, 1, 3, 2, 4, 5).reshape(-1, window, window, c)


def window_reverse(windows, window, height, width):
    return windows.reshape(-1, height, width, windows.shape[-1])
