import numpy as np


def integral_image(img):
    height, width = img.shape
    table = np.zeros((height + 1, width + 1))
    for x in range(width):
        table[1:, x + 1] = table[1:, x] + img[:, x]
    return table


def box_sum(table, top, left, bottom, right):
    lower, upper = table[bottom], table[top]
    return (lower[right] - lower[left]) - (upper[right] - upper[left])
