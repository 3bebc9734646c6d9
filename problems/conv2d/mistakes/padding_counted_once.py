"""WA
en: the output size counts the padding once instead of once for each side
zh: 计算输出尺寸时 padding 只算了一次，应当两边各算一次
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    h, w = image.shape
    image = np.pad(image, padding)
    kh, kw = kernel.shape
    oh = max(1, (h + padding - kh) // stride + 1)
    ow = max(1, (w + padding - kw) // stride + 1)
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            r, c = i * stride, j * stride
            out[i, j] = np.sum(image[r : r + kh, c : c + kw] * kernel)
    return out
