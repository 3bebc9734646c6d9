import numpy as np


def attention(q, k, v, mask=None):
    s = q @ k.swapaxes(-1, -2) / k.shape[-1] ** 0.5
    s = s - s.max(-1, keepdims=True)
    if mask is not None:
        s = np.where(mask, s, -np.inf)
    e = np.exp(s)
    with np.errstate(all="ignore"):
        return np.matmul(e / e.sum(-1, keepdims=True), v)
