import numpy as np


def surface(low, high):
    return np.prod(np.maximum(high - low, 0))


def giou(p, q):
    shared = surface(np.maximum(p[:2], q[:2]), np.minimum(p[2:], q[2:]))
    around = surface(np.minimum(p[:2], q[:2]), np.maximum(p[2:], q[2:]))
    union = surface(p[:2], p[2:]) + surface(q[:2], q[2:]) - shared
    np.seterr(all="ignore")
    return np.divide(shared, union) - np.divide(around - union, around)
