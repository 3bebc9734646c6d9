import numpy as np


def integral_image(img):
    columns = img.shape[1]
    out = [[0.0] * (columns + 1)]
    for line in img.tolist():
        above, here = out[-1], [0.0]
        for x, value in enumerate(line):
            here.append(value + above[x + 1] + here[x])
        out.append(here)
    return np.array(out)


def box_sum(table, top, left, bottom, right):
    lower = table[bottom, right] - table[bottom, left]
    upper = table[top, right] - table[top, left]
    return float(lower - upper)
