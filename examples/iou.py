"""A right answer to `iou`: judge run iou examples/iou.py"""

import numpy as np


def iou(box_a, box_b):
    corner = np.maximum(box_a[:2], box_b[:2])
    opposite = np.minimum(box_a[2:], box_b[2:])
    overlap = np.prod(np.maximum(opposite - corner, 0))
    union = area(box_a) + area(box_b) - overlap
    return overlap / union if union > 0 else 0.0


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])
