"""WA
en: pads with the border's pixels instead of zeros
zh: 用边缘像素填充，而不是补零
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return (windows[::stride, ::stride] * kernel).sum(axis=(2, 3))
