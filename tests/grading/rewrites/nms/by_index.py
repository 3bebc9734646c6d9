import numpy as np


def matrix(boxes):
    low = np.maximum(boxes[:, None, :2], boxes[:, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[:, 2:])
    inter = np.prod(np.clip(high - low, 0, None), -1)
    own = np.prod(boxes[:, 2:] - boxes[:, :2], -1)
    union = own[:, None] + own - inter
    return inter / np.where(union == 0, 1, union)


def nms(boxes, scores, iou_threshold):
    table = matrix(boxes)
    alive = np.ones(len(boxes), bool)
    for index in np.lexsort((np.arange(len(boxes)), -scores)):
        if alive[index]:
            alive &= table[index] <= iou_threshold
            alive[index] = True
    return np.flatnonzero(alive)
