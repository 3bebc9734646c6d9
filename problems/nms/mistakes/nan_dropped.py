"""WA
en: 0/0 of two boxes without area is NaN, and "not <=" drops them
zh: 两个没有面积的框得到 0/0 = NaN，用 <= 判断时被误删
"""

import numpy as np


def iou(box, others):
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[2:], others[:, 2:])
    shared = np.clip(high - low, 0, None).prod(axis=1)
    area = (box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(axis=1)
    with np.errstate(invalid="ignore"):
        return shared / (area - shared)


def nms(boxes, scores, iou_threshold):
    order = np.argsort(-scores, kind="stable")
    kept = []
    while len(order):
        best, order = order[0], order[1:]
        kept.append(int(best))
        order = order[iou(boxes[best], boxes[order]) <= iou_threshold]
    return kept
