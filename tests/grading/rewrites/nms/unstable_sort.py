import numpy as np


def matrix(boxes):
    low = np.maximum(boxes[:, None, :2], boxes[:, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[:, 2:])
    inter = np.prod(np.clip(high - low, 0, None), -1)
    own = np.prod(boxes[:, 2:] - boxes[:, :2], -1)
    union = own[:, None] + own - inter
    return inter / np.where(union == 0, 1, union)


def nms(boxes, scores, iou_threshold):
    over = matrix(boxes) > iou_threshold
    gone, kept = set(), []
    for index in (-scores).argsort().tolist():
        if index not in gone:
            kept.append(index)
            gone.update(np.flatnonzero(over[index]).tolist())
    return kept
