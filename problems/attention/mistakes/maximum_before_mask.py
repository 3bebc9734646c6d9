"""WA
en: takes the maximum before masking: where a masked score is the largest, the rest vanish (0/0)
zh: 屏蔽之前就取了最大值：最大的分数恰好被屏蔽时，其余全变成 0（0/0）
"""

import numpy as np


def attention(q, k, v, mask=None):
    with np.errstate(all="ignore"):
        scores = np.matmul(q, np.swapaxes(k, -1, -2)) / np.sqrt(k.shape[-1])
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        if mask is not None:
            weights = np.where(mask, weights, 0.0)
        return weights / weights.sum(axis=-1, keepdims=True) @ v
