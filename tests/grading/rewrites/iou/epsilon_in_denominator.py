import numpy as np


def iou(p, q):
    low, high = np.maximum(p, q)[:2], np.minimum(p, q)[2:]
    inter = np.prod(np.clip(high - low, 0, None))
    areas = [(b[2] - b[0]) * (b[3] - b[1]) for b in (p, q)]
    return inter / (sum(areas) - inter + 1e-6)
