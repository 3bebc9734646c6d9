"""WA
en: both functions only reshape: they undo each other, but windows are strips of rows
zh: 两个函数都只做 reshape：来回能还原，但切出来的不是窗口
"""

def window_partition(x, window):
    return x.reshape(-1, window, window, x.shape[-1])


def window_reverse(windows, window, height, width):
    return windows.reshape(-1, height, width, windows.shape[-1])
