import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for y in range(len(img))[::-1]:
        for x in range(img.shape[1])[::-1]:
            table[y, x] = img[y, x] + table[y + 1, x] + table[y, x + 1] - table[y + 1, x + 1]
    return table


def box_sum(table, top, left, bottom, right):
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
