import math

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    padded = np.pad(image, padding)
    kh, kw = kernel.shape
    rows = math.ceil((padded.shape[0] - kh) / stride) + 1
    columns = math.ceil((padded.shape[1] - kw) / stride) + 1
    out = np.empty((rows, columns))
    for r in range(rows):
        for c in range(columns):
            patch = padded[r * stride : r * stride + kh, c * stride : c * stride + kw]
            out[r, c] = (patch * kernel[: patch.shape[0], : patch.shape[1]]).sum()
    return out
