"""WA
en: masked scores are set to 0 before the softmax, which still gives them weight
zh: 在 softmax 之前把被屏蔽的分数置 0，它们仍然分到了权重
"""

import numpy as np


def attention(q, k, v, mask=None):
    scores = np.matmul(q, np.swapaxes(k, -1, -2)) / np.sqrt(k.shape[-1])
    if mask is not None:
        scores = scores * mask
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return weights / weights.sum(axis=-1, keepdims=True) @ v
