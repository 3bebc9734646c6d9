"""WA
en: compares each box with the last kept box only
zh: 每个框只与最近保留的那个框比较
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
    kept = []
    for index in np.argsort(-scores, kind="stable"):
        last = kept[-1:]
        if not (iou(boxes[index], boxes[last]) > iou_threshold).any():
            kept.append(int(index))
    return kept
