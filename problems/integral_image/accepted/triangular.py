"""Two triangular matrices of ones, left and right of the image."""

import numpy as np


def integral_image(img):
    below = np.tri(img.shape[0] + 1, img.shape[0], -1)
    beside = np.tri(img.shape[1] + 1, img.shape[1], -1)
    return below @ img @ beside.T


def box_sum(table, top, left, bottom, right):
    corners = table[np.ix_((top, bottom), (left, right))]
    return float(np.array([-1, 1]) @ corners @ np.array([-1, 1]))
