import numpy as np


def attention(query, key, value, mask=None):
    s = query @ key.swapaxes(-1, -2)
    s = s * query.shape[-1] ** -0.5
    if mask is not None:
        s = s.copy()
        s[np.broadcast_to(~mask, s.shape)] = -10_000.0
    s = np.exp(s - np.max(s, -1, keepdims=True))
    return (s @ value) / s.sum(-1)[..., None]
