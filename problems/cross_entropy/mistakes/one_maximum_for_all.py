"""WA
en: subtracts the maximum of the whole batch: rows far below it vanish
zh: 减去了整个 batch 的最大值：远低于它的行全变成 0
"""

import numpy as np


def cross_entropy(logits, targets):
    rows = np.arange(len(logits))
    shifted = logits - logits.max()
    with np.errstate(all="ignore"):
        log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[rows, targets].mean()
