import numpy as np


def giou(p, q):
    sides = np.minimum(p[2:], q[2:]) - np.maximum(p[:2], q[:2])
    shared = sides[0] * sides[1] if (sides > 0).all() else 0.0
    union = np.prod(p[2:] - p[:2]) + np.prod(q[2:] - q[:2]) - shared
    return shared / union if union != 0 else 0.0
