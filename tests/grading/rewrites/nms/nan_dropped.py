import numpy as np


def matrix(boxes):
    low = np.maximum(boxes[:, None, :2], boxes[:, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[:, 2:])
    inter = np.prod(np.clip(high - low, 0, None), -1)
    own = np.prod(boxes[:, 2:] - boxes[:, :2], -1)
    with np.errstate(all="ignore"):
        return inter / (own[:, None] + own - inter)


def nms(boxes, scores, iou_threshold):
    fits = matrix(boxes) <= iou_threshold
    kept = []
    for index in np.lexsort((np.arange(len(boxes)), -scores)):
        if all(fits[other, index] for other in kept):
            kept.append(index)
    return np.array(kept, int)
