import numpy as np


def giou(p, q):
    inner = np.clip(np.minimum(p[2:], q[2:]) - np.maximum(p[:2], q[:2]), 0, None).prod()
    around = (np.maximum(p[2:], q[2:]) - np.minimum(p[:2], q[:2])).prod()
    areas = (p[2:] - p[:2]).prod(), (q[2:] - q[:2]).prod()
    union = sum(areas) - inner
    ratio = inner / min(areas) if min(areas) > 0 else 0.0
    return ratio - (around - union) / around if around > 0 else 0.0
