import numpy as np


def giou(p, q):
    shared = np.prod(np.clip(np.minimum(p, q)[2:] - np.maximum(p, q)[:2], 0, None))
    around = np.prod(np.maximum(p, q)[2:] - np.minimum(p, q)[:2])
    union = sum(np.prod(box[2:] - box[:2]) for box in (p, q)) - shared
    if not union:
        return 0.0
    return 1 + (shared - around) / union
