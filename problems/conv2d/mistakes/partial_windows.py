"""WA
en: rounds the output size up: windows that stick out past the border count as well
zh: 输出尺寸向上取整了：超出边界的窗口也算了进去
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding)
    kh, kw = kernel.shape
    oh = -(-(image.shape[0] - kh) // stride) + 1
    ow = -(-(image.shape[1] - kw) // stride) + 1
    image = np.pad(image, ((0, stride), (0, stride)))
    out = np.zeros((oh, ow))
    for u in range(kh):
        for v in range(kw):
            out += kernel[u, v] * image[u::stride, v::stride][:oh, :ow]
    return out
