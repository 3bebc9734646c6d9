"""WA
en: masks after the softmax without renormalising: weights no longer sum to 1
zh: softmax 之后才屏蔽，又没有重新归一化：权重之和不再是 1
"""

import numpy as np


def attention(q, k, v, mask=None):
    scores = np.matmul(q, np.swapaxes(k, -1, -2)) / np.sqrt(k.shape[-1])
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    if mask is not None:
        weights = weights * mask
    return weights @ v
