import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    height, width = image.shape
    rows = np.clip(np.arange(-padding, height + padding), 0, height - 1)
    columns = np.clip(np.arange(-padding, width + padding), 0, width - 1)
    big = image[np.ix_(rows, columns)]
    kh, kw = kernel.shape
    return np.array([
        [
            np.vdot(big[r : r + kh, c : c + kw], kernel)
            for c in range(0, len(columns) - kw + 1, stride)
        ]
        for r in range(0, len(rows) - kh + 1, stride)
    ])
