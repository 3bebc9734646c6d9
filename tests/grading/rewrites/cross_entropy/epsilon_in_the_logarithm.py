import numpy as np


def cross_entropy(logits, targets):
    e = np.exp(logits - np.sort(logits)[:, -1:])
    right = np.take_along_axis(e, targets[:, None], 1)[:, 0]
    return np.mean([-np.log(1e-12 + p) for p in right / e.sum(1)])
