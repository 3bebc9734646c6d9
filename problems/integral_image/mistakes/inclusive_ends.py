"""WA
en: box_sum takes bottom and right as inclusive
zh: box_sum 把 bottom、right 当成了闭区间
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j] - table[i, j]
    return table


def box_sum(table, top, left, bottom, right):
    bottom, right = min(bottom + 1, len(table) - 1), min(right + 1, len(table[0]) - 1)
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
