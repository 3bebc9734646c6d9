import numpy as np


def corners(box):
    x, y, w, h = box
    return np.array([x, y, x + w, y + h])


def iou(first, second):
    a, b = corners(first), corners(second)
    sides = np.clip(np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2]), 0, None)
    shared = sides[0] * sides[1]
    union = first[2] * first[3] + second[2] * second[3] - shared
    return 0.0 if union <= 0 else shared / union
