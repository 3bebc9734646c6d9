"""WA
en: forgets the + 1 in the output size, so the last row and column are missing
zh: 输出尺寸漏了 + 1，少了最后一行和最后一列
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding)
    kh, kw = kernel.shape
    oh = (image.shape[0] - kh) // stride
    ow = (image.shape[1] - kw) // stride
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            r, c = i * stride, j * stride
            out[i, j] = (image[r : r + kh, c : c + kw] * kernel).sum()
    return out
