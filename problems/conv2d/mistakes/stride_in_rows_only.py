"""WA
en: applies the stride to the rows only
zh: 步长只用在了行方向
"""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding)
    kh, kw = kernel.shape
    out = []
    for top in range(0, image.shape[0] - kh + 1, stride):
        out.append([
            np.sum(image[top : top + kh, left : left + kw] * kernel)
            for left in range(image.shape[1] - kw + 1)
        ])
    return np.array(out)
