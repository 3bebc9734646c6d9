"""WA
en: applies the softmax to the probabilities once more, as if they were logits
zh: 对概率又做了一次 softmax（把概率当成 logits）
"""

import numpy as np


def softmax(x):
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(logits, targets):
    p = softmax(softmax(logits))
    return -np.log(p[np.arange(len(logits)), targets]).mean()
