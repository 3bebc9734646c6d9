import numpy as np


def giou(p, q):
    inner = np.clip(np.minimum(p[2:], q[2:]) - np.maximum(p[:2], q[:2]), 0, None).prod()
    diagonal = ((np.maximum(p[2:], q[2:]) - np.minimum(p[:2], q[:2])) ** 2).sum()
    union = (p[2:] - p[:2]).prod() + (q[2:] - q[:2]).prod() - inner
    apart = (((p[:2] + p[2:] - q[:2] - q[2:]) / 2) ** 2).sum()
    ratio = inner / union if union > 0 else 0.0
    return ratio - apart / diagonal if diagonal > 0 else 0.0
