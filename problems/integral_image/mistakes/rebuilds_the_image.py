"""RV
en: box_sum rebuilds the image from the table and sums: its time grows with the table
zh: box_sum 先由积分图还原整幅图像再求和，时间随图像增大
"""

import numpy as np


def integral_image(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    for i in range(img.shape[0]):
        for j in range(img.shape[1]):
            table[i + 1, j + 1] = img[i, j] + table[i, j + 1] + table[i + 1, j] - table[i, j]
    return table


def box_sum(table, top, left, bottom, right):
    img = np.diff(np.diff(table, axis=0), axis=1)
    return float(img[top:bottom, left:right].sum())
