import numpy as np


def overlap(box_a, box_b):
    sides = np.minimum(box_a[2:], box_b[2:]) - np.maximum(box_a[:2], box_b[:2])
    return float(np.prod(np.maximum(sides, 0)))
