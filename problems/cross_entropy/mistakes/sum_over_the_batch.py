"""WA
en: sums over the batch instead of taking the mean
zh: 对 batch 求了和，没有求平均
"""

import numpy as np


def cross_entropy(logits, targets):
    rows = np.arange(len(logits))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[rows, targets].sum()
