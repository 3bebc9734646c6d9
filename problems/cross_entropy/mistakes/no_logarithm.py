"""WA
en: averages 1 - p instead of the negative logarithm
zh: 平均的是 1 − p，没有取负对数
"""

import numpy as np


def cross_entropy(logits, targets):
    rows = np.arange(len(logits))
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    return (1 - p[rows, targets]).mean()
