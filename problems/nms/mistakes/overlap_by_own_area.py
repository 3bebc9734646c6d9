"""WA
en: divides the overlap by the other box's area instead of the union
zh: 重叠面积除以了另一个框自己的面积，而不是并集
"""

import numpy as np


def overlap(box, others):
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[2:], others[:, 2:])
    shared = np.clip(high - low, 0, None).prod(axis=1)
    area = (others[:, 2:] - others[:, :2]).prod(axis=1)
    return np.divide(shared, area, out=np.zeros(len(others)), where=area > 0)


def nms(boxes, scores, iou_threshold):
    order = np.argsort(-scores, kind="stable")
    kept = []
    while len(order):
        best, order = order[0], order[1:]
        kept.append(int(best))
        order = order[overlap(boxes[best], boxes[order]) <= iou_threshold]
    return kept
