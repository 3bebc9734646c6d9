import numpy as np


def integral_image(img):
    table = np.zeros(np.add(img.shape, 1))
    for y, row in enumerate(img):
        running = 0.0
        for x, value in enumerate(row):
            running += value
            table[y + 1, x + 1] = table[y, x + 1] + running
    return table


def box_sum(table, top, left, bottom, right):
    return (
        table[bottom + 1, right + 1] + table[top, left]
        - table[top, right + 1] - table[bottom + 1, left]
    )
