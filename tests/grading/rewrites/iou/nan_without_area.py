import numpy as np


def iou(p, q):
    sides = np.minimum(p[2:], q[2:]) - np.maximum(p[:2], q[:2])
    shared = np.prod(np.where(sides > 0, sides, 0.0))
    total = np.prod(p[2:] - p[:2]) + np.prod(q[2:] - q[:2])
    with np.errstate(all="ignore"):
        return np.divide(shared, total - shared)
