"""WA
en: sums along the rows only
zh: 只沿行方向做了累加
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i + 1, j]
    return table


def box_sum(table, top, left, bottom, right):
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
