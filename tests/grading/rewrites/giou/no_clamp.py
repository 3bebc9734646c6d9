import numpy as np


def giou(p, q):
    low, high = np.sort([p[:2], q[:2]], axis=0), np.sort([p[2:], q[2:]], axis=0)
    shared = np.prod(high[0] - low[1])
    around = np.prod(high[1] - low[0])
    union = np.prod(p[2:] - p[:2]) + np.prod(q[2:] - q[:2]) - shared
    if around <= 0:
        return 0.0
    return (shared / union if union > 0 else 0.0) - (around - union) / around
