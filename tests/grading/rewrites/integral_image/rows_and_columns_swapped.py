import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for y, row in enumerate(img, 1):
        for x, value in enumerate(row, 1):
            table[y, x] = value + table[y - 1, x] + table[y, x - 1] - table[y - 1, x - 1]
    return table


def box_sum(table, x1, y1, x2, y2):
    signs = ((y2, x2, 1), (y1, x2, -1), (y2, x1, -1), (y1, x1, 1))
    return sum(sign * table[y, x] for y, x, sign in signs)
