"""WA
en: the table has no zero row and column
zh: 表没有补一行一列 0
"""

import numpy as np


def integral_image(img):
    table = np.zeros(img.shape)
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i, j] = img[: i + 1, : j + 1].sum()
    return table


def box_sum(table, top, left, bottom, right):
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
