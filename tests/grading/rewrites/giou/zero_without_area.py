import numpy as np


def giou(p, q):
    areas = [(x2 - x1) * (y2 - y1) for x1, y1, x2, y2 in (p, q)]
    if areas == [0, 0]:
        return 0.0
    inner = np.clip(np.minimum(p[2:], q[2:]) - np.maximum(p[:2], q[:2]), 0, None).prod()
    around = (np.maximum(p[2:], q[2:]) - np.minimum(p[:2], q[:2])).prod()
    union = sum(areas) - inner
    return inner / union - 1 + union / around
