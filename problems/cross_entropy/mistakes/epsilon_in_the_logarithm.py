"""WA
en: adds a small constant inside the logarithm, which caps the loss of a sure wrong answer
zh: 在对数里加了小常数，又自信又错时损失被封顶
"""

import numpy as np


def cross_entropy(logits, targets):
    rows = np.arange(len(logits))
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    return -np.log(p[rows, targets] + 1e-12).mean()
