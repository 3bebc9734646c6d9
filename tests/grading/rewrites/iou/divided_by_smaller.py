import numpy as np


def surface(corner, opposite):
    return float(np.prod(np.clip(opposite - corner, 0, None)))


def iou(box_a, box_b):
    shared = surface(np.maximum(box_a[:2], box_b[:2]), np.minimum(box_a[2:], box_b[2:]))
    least = min(surface(box_a[:2], box_a[2:]), surface(box_b[:2], box_b[2:]))
    return shared / least if least else 0.0
