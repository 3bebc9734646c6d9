"""WA
en: rounds the scores, so that close ones become ties
zh: 对得分做了舍入，很接近的得分被当成相等
"""

import numpy as np


def roc_auc(y_true, scores):
    _, place, counts = np.unique(np.round(scores, 6), return_inverse=True, return_counts=True)
    ranks = (counts.cumsum() - (counts - 1) / 2)[place]
    positives = y_true.sum()
    negatives = len(y_true) - positives
    won = ranks[y_true == 1].sum() - positives * (positives + 1) / 2
    return float(won / (positives * negatives))
