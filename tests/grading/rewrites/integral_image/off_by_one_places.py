import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    table[1:, 1:] = img
    for axis in (table, table.T):
        for place in range(1, len(axis)):
            axis[place] += axis[place - 1]
    return table


def box_sum(table, top, left, bottom, right):
    def upto(y, x):
        return table[y - 1, x - 1]

    return upto(bottom, right) - upto(top, right) - upto(bottom, left) + upto(top, left)
