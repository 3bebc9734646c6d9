import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    padded = np.pad(image, padding)
    (height, width), (kh, kw) = padded.shape, kernel.shape
    rows, columns = (height - kh) // stride, (width - kw) // stride
    total = np.zeros((rows, columns))
    for u in range(kh):
        for v in range(kw):
            part = padded[u : u + rows * stride : stride, v : v + columns * stride : stride]
            total += kernel[u, v] * part
    return total
