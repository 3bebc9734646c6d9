"""WA
en: adds 1 to widths and heights, as for integer pixel boxes
zh: 宽和高多加了 1（整数像素框的算法）
"""

import numpy as np


def iou(box, others):
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[2:], others[:, 2:])
    shared = np.clip(high - low + 1, 0, None).prod(axis=1)
    area = (box[2:] - box[:2] + 1).prod() + (others[:, 2:] - others[:, :2] + 1).prod(axis=1)
    return shared / (area - shared)


def nms(boxes, scores, iou_threshold):
    order = np.argsort(-scores, kind="stable")
    kept = []
    while len(order):
        best, order = order[0], order[1:]
        kept.append(int(best))
        order = order[iou(boxes[best], boxes[order]) <= iou_threshold]
    return kept
