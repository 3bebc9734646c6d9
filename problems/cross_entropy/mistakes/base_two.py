"""WA
en: takes the logarithm to base 2
zh: 用了以 2 为底的对数
"""

import numpy as np


def cross_entropy(logits, targets):
    rows = np.arange(len(logits))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[rows, targets].mean() / np.log(2)
