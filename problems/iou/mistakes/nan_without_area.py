"""WA
en: divides by zero where both boxes have no area
zh: 两个框都没有面积时除以了零
"""

import numpy as np


def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    a = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1])
    b = (box_b[2] - box_b[0]) * (box_b[3] - box_b[1])
    with np.errstate(all="ignore"):
        return np.float64(w * h) / (a + b - w * h)
