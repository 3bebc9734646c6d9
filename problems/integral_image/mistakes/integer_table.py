"""WA
en: the table holds whole numbers, which cuts fractions off
zh: 表用了整数类型，小数部分被截断
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1), int)
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j] - table[i, j]
    return table


def box_sum(table, top, left, bottom, right):
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
