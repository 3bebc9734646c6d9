"""WA
en: box_sum reads the table one row and one column too early
zh: box_sum 查表时行和列都少了 1
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j] - table[i, j]
    return table


def box_sum(table, top, left, bottom, right):
    top, left, bottom, right = top - 1, left - 1, bottom - 1, right - 1
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
