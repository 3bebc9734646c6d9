"""Generalised intersection over union of two boxes.

Source: Rezatofighi et al. (2019), Generalized Intersection over Union.
"""

import numpy as np


def giou(box_a: np.ndarray, box_b: np.ndarray) -> float:
    """GIoU of two boxes (x1, y1, x2, y2), each of shape (4,); from -1 to 1.

    Without any area in the boxes the IoU counts as 0, without any in the hull the penalty.
    """
    width, height = np.minimum(box_a[2:], box_b[2:]) - np.maximum(box_a[:2], box_b[:2])
    intersection = max(width, 0.0) * max(height, 0.0)
    union = area(box_a) + area(box_b) - intersection
    width, height = np.maximum(box_a[2:], box_b[2:]) - np.minimum(box_a[:2], box_b[:2])
    hull = width * height
    iou = intersection / union if union > 0 else 0.0
    penalty = (hull - union) / hull if hull > 0 else 0.0
    return float(iou - penalty)


def area(box: np.ndarray) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
