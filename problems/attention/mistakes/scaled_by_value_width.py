"""WA
en: scales by the width of the values instead of the keys (√d_v for √d_k)
zh: 缩放用了值的宽度，而不是键的宽度（把 √d_k 写成 √d_v）
"""

import numpy as np


def attention(q, k, v, mask=None):
    scores = np.matmul(q, np.swapaxes(k, -1, -2)) / np.sqrt(v.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return weights / weights.sum(axis=-1, keepdims=True) @ v
