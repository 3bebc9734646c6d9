import numpy as np


def iou(box_a, box_b):
    low, high = np.maximum(box_a[:2], box_b[:2]), np.minimum(box_a[2:], box_b[2:])
    shared = np.clip(high - low, 0, None).prod()
    union = np.prod(box_a[2:] - box_a[:2]) + np.prod(box_b[2:] - box_b[:2]) - shared
    return shared / union if union > 0 else 0.0
