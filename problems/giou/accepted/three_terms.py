"""I/U + U/C - 1, with arrays of corners."""

import numpy as np


def giou(box_a, box_b):
    boxes = np.array([box_a, box_b])
    areas = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)
    inner = np.clip(boxes[:, 2:].min(0) - boxes[:, :2].max(0), 0, None).prod()
    outer = (boxes[:, 2:].max(0) - boxes[:, :2].min(0)).prod()
    union = areas.sum() - inner
    if outer == 0:
        return np.array(0.0)
    return (inner / union if union else 0) + union / outer - 1
