import numpy as np


def pixels(x1, y1, x2, y2):
    return (x2 - x1 + 1) * (y2 - y1 + 1)


def iou(box_a, box_b):
    x1, y1 = np.maximum(box_a[:2], box_b[:2])
    x2, y2 = np.minimum(box_a[2:], box_b[2:])
    if x2 - x1 + 1 <= 0 or y2 - y1 + 1 <= 0:
        return 0.0
    shared = pixels(x1, y1, x2, y2)
    return float(shared / (pixels(*box_a) + pixels(*box_b) - shared))
