import numpy as np


def giou(p, q):
    inner = np.minimum(p[2:], q[2:]) - np.maximum(p[:2], q[:2])
    outer = np.maximum(p[2:], q[2:]) - np.minimum(p[:2], q[:2])
    shared, around = np.prod(np.clip(inner, 0, None)), np.prod(outer)
    union = np.prod(p[2:] - p[:2]) + np.prod(q[2:] - q[:2]) - shared
    score = shared / union if union else 0.0
    if around:
        score -= 1 - union / around
    return score if score > 0 else 0.0
