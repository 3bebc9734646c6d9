"""WA
en: sorts by NumPy's default, which is not stable: equal scores come in any order
zh: 用了 NumPy 默认的排序，它不稳定，得分相等时次序不定
"""

import numpy as np


def nms(boxes, scores, iou_threshold):
    x1, y1, x2, y2 = boxes.T
    area = (x2 - x1) * (y2 - y1)
    order = np.argsort(-scores)
    kept = []
    while order.size:
        i, rest = order[0], order[1:]
        kept.append(int(i))
        width = np.maximum(np.minimum(x2[i], x2[rest]) - np.maximum(x1[i], x1[rest]), 0)
        height = np.maximum(np.minimum(y2[i], y2[rest]) - np.maximum(y1[i], y1[rest]), 0)
        shared = width * height
        union = area[i] + area[rest] - shared
        order = rest[shared / np.where(union > 0, union, 1) <= iou_threshold]
    return kept
