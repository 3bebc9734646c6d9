"""Intersection over Union of two boxes: the overlap's area by the union's.

Source: the Jaccard index (Jaccard 1912); in detection since PASCAL VOC (Everingham et al. 2010).
"""

import numpy as np


def iou(box_a: np.ndarray, box_b: np.ndarray) -> float:
    """Intersection over union of two boxes (x1, y1, x2, y2), each of shape (4,).

    Returns a number from 0 to 1; 0.0 where both boxes have no area.
    """
    top_left = np.maximum(box_a[:2], box_b[:2])  # (2,)
    bottom_right = np.minimum(box_a[2:], box_b[2:])  # (2,)
    width, height = np.maximum(bottom_right - top_left, 0.0)
    intersection = width * height
    union = area(box_a) + area(box_b) - intersection
    return float(intersection / union) if union > 0 else 0.0


def area(box: np.ndarray) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
