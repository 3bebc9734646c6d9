"""Greedy non-maximum suppression.

Source: Felzenszwalb et al. (2010), Object Detection with Discriminatively Trained Part Models.
"""

import numpy as np


def nms(boxes: np.ndarray, scores: np.ndarray, iou_threshold: float) -> list[int]:
    """Indices of the kept boxes, best score first, of equal scores the lower index.

    ``boxes`` (n, 4) as (x1, y1, x2, y2), ``scores`` (n,). A box is dropped if its IoU with a
    kept one is greater than ``iou_threshold``.
    """
    left = np.argsort(-scores, kind="stable")  # indices by falling score
    kept = []
    while left.size:
        best, left = left[0], left[1:]
        kept.append(int(best))
        left = left[iou(boxes[best], boxes[left]) <= iou_threshold]
    return kept


def iou(box: np.ndarray, others: np.ndarray) -> np.ndarray:
    """IoU of one box (4,) with each of ``others`` (m, 4); 0 where the union has no area."""
    top_left = np.maximum(box[:2], others[:, :2])  # (m, 2)
    bottom_right = np.minimum(box[2:], others[:, 2:])  # (m, 2)
    intersection = np.maximum(bottom_right - top_left, 0).prod(axis=1)  # (m,)
    areas = (others[:, 2:] - others[:, :2]).prod(axis=1)  # (m,)
    union = (box[2:] - box[:2]).prod() + areas - intersection  # (m,)
    return intersection / np.where(union > 0, union, 1.0)
