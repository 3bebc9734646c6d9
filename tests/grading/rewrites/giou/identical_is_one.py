import numpy as np


def giou(p, q):
    if np.array_equal(p, q):
        return 1
    inner = np.maximum(np.minimum(p[2:], q[2:]) - np.maximum(p[:2], q[:2]), 0)
    outer = np.maximum(p[2:], q[2:]) - np.minimum(p[:2], q[:2])
    shared, around = inner.prod(), outer.prod()
    union = (p[2:] - p[:2]).prod() + (q[2:] - q[:2]).prod() - shared
    first = np.divide(shared, union, out=np.zeros(()), where=union > 0)
    second = np.divide(around - union, around, out=np.zeros(()), where=around > 0)
    return first - second
