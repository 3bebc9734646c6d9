"""RE
en: box_sum takes bottom and right as inclusive, and so reads past the table's end
zh: box_sum 把 bottom、right 当成了闭区间，查表会越界
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j] - table[i, j]
    return table


def box_sum(table, top, left, bottom, right):
    bottom, right = bottom + 1, right + 1
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
