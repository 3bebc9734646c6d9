"""RE
en: box_sum swaps rows and columns
zh: box_sum 把行和列弄反了
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j] - table[i, j]
    return table


def box_sum(table, top, left, bottom, right):
    return table[right, bottom] - table[right, top] - table[left, bottom] + table[left, top]
