"""WA
en: picks the columns log_p[:, targets], an N x N array, instead of one number a row
zh: 用 log_p[:, targets] 取成了 N × N，应当每行只取一个数
"""

import numpy as np


def cross_entropy(logits, targets):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[:, targets].mean()
