"""WA
en: forgets the minus sign: the loss is negative
zh: 漏了负号：损失是负数
"""

import numpy as np


def cross_entropy(logits, targets):
    rows = np.arange(len(logits))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return log_p[rows, targets].mean()
