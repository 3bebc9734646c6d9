import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for y, x in np.ndindex(img.shape):
        table[y + 1, x + 1] = img[y, x] + table[y, x + 1] + table[y + 1, x] - table[y, x]
    return table


def box_sum(table, top, left, bottom, right):
    total = table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
    return total / max((bottom - top) * (right - left), 1)
