"""RV
en: box_sum walks over the rows: its time grows with the rectangle
zh: box_sum 逐行累加，时间随矩形增大
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j] - table[i, j]
    return table


def box_sum(table, top, left, bottom, right):
    total = 0.0
    for i in range(top, bottom):
        total += table[i + 1, right] - table[i, right] - table[i + 1, left] + table[i, left]
    return total
