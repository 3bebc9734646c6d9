"""WA
en: takes the kernel for square and drops what lies beyond its shorter side
zh: 默认卷积核是方形，较短边以外的部分没有算
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding)
    k = min(kernel.shape)
    oh = (image.shape[0] - kernel.shape[0]) // stride + 1
    ow = (image.shape[1] - kernel.shape[1]) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            for u in range(k):
                for v in range(k):
                    out[i, j] += image[i * stride + u, j * stride + v] * kernel[u, v]
    return out
