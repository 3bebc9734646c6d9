"""WA
en: fills masked scores with -10,000, which real scores can undercut
zh: 用 −10,000 填充被屏蔽的分数，而真实分数可能更低
"""

import numpy as np


def attention(q, k, v, mask=None):
    scores = np.matmul(q, np.swapaxes(k, -1, -2)) / np.sqrt(k.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -1e4)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return weights / weights.sum(axis=-1, keepdims=True) @ v
