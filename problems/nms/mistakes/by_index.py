"""WA
en: returns the kept indices in ascending order, not best score first
zh: 返回的下标按升序排列，没有按得分从高到低
"""

import numpy as np


def iou(box, others):
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[2:], others[:, 2:])
    shared = np.clip(high - low, 0, None).prod(axis=1)
    area = (box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(axis=1)
    union = area - shared
    return np.divide(shared, union, out=np.zeros(len(others)), where=union > 0)


def nms(boxes, scores, iou_threshold):
    order = np.argsort(-scores, kind="stable")
    kept = []
    while len(order):
        best, order = order[0], order[1:]
        kept.append(int(best))
        order = order[iou(boxes[best], boxes[order]) <= iou_threshold]
    return sorted(kept)
