import numpy as np


def integral_image(img):
    sums = np.array(img)
    for y in range(1, sums.shape[0]):
        sums[y] += sums[y - 1]
    for x in range(1, sums.shape[1]):
        sums[:, x] += sums[:, x - 1]
    return sums


def box_sum(sums, top, left, bottom, right):
    whole, above = sums[bottom, right], sums[top, right]
    return whole - above - sums[bottom, left] + sums[top, left]
