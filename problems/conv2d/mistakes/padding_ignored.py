"""WA
en: ignores the padding argument and pads by half the kernel ("same")
zh: 没有用 padding 参数，而是按核边长的一半填充（“same”）
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    image = np.pad(image, ((kh // 2, kh // 2), (kw // 2, kw // 2)))
    oh = (image.shape[0] - kh) // stride + 1
    ow = (image.shape[1] - kw) // stride + 1
    return np.array([
        [
            np.sum(image[i * stride : i * stride + kh, j * stride : j * stride + kw] * kernel)
            for j in range(ow)
        ]
        for i in range(oh)
    ])
