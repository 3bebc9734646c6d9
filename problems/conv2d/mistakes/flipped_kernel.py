"""WA
en: flips the kernel, as mathematics defines convolution
zh: 把卷积核翻转了（数学定义的卷积）
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    image, kernel = np.pad(image, padding), kernel[::-1, ::-1]
    kh, kw = kernel.shape
    oh = (image.shape[0] - kh) // stride + 1
    ow = (image.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            r, c = i * stride, j * stride
            out[i, j] = np.sum(image[r : r + kh, c : c + kw] * kernel)
    return out
