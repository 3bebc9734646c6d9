"""WA
en: subtracts one maximum from all rows, so rows far below it vanish (0/0)
zh: 所有行减去同一个最大值，远低于它的行全部变成 0（0/0）
"""

import numpy as np


def attention(q, k, v, mask=None):
    with np.errstate(all="ignore"):
        scores = np.matmul(q, np.swapaxes(k, -1, -2)) / np.sqrt(k.shape[-1])
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max())
        return weights / weights.sum(axis=-1, keepdims=True) @ v
