import numpy as np


def integral_image(img):
    ones = np.tril(np.ones((len(img) + 1, len(img))), -1), np.triu(np.ones(img.shape[1] + 1), 1)
    right = np.triu(np.ones((img.shape[1], img.shape[1] + 1)), 1)
    return ones[0] @ img @ right


def box_sum(table, top, left, bottom, right):
    above, beside = table[top][right], table[bottom][left]
    return float(table[bottom][right] - (above + beside))
