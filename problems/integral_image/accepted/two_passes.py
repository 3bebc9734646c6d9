"""Rows are added to rows, then columns to columns, whole slices at a time."""

import numpy as np


def integral_image(img):
    height, width = img.shape
    table = np.zeros((height + 1, width + 1))
    table[1:, 1:] = img
    for i in range(1, height + 1):
        table[i] += table[i - 1]
    for j in range(1, width + 1):
        table[:, j] += table[:, j - 1]
    return table


def box_sum(table, top, left, bottom, right):
    upper, lower = table[top], table[bottom]
    return (lower[right] - lower[left]) - (upper[right] - upper[left])
