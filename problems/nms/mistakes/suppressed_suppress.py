"""WA
en: boxes that were dropped still suppress others
zh: 已被去掉的框还在抑制别的框
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
    for place, index in enumerate(order):
        better = order[:place]
        if not (iou(boxes[index], boxes[better]) > iou_threshold).any():
            kept.append(int(index))
    return kept
