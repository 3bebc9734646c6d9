import numpy as np


def attention(q, k, v, mask=None):
    s = q @ k.swapaxes(-1, -2) / 2
    if mask is not None:
        s = np.where(mask, s, -np.inf)
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True) @ v
