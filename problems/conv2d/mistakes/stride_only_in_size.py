"""WA
en: the stride shrinks the output, but the windows still move one pixel at a time
zh: 输出尺寸按步长算了，但窗口每次仍只移动一个像素
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding)
    kh, kw = kernel.shape
    oh = (image.shape[0] - kh) // stride + 1
    ow = (image.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(image[i : i + kh, j : j + kw] * kernel)
    return out
