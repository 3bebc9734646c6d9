import numpy as np


def iou(box_a, box_b):
    extent = np.minimum(box_a[2:], box_b[2:]) - np.maximum(box_a[:2], box_b[:2])
    shared = np.maximum(extent.prod(), 0)
    union = (box_a[2:] - box_a[:2]).prod() + (box_b[2:] - box_b[:2]).prod() - shared
    return float(shared / union) if union > 0 else 0.0
