"""WA
en: the corner that both neighbours contain is not subtracted
zh: 没有减去上方与左方都包含的左上角部分
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j]
    return table


def box_sum(table, top, left, bottom, right):
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
