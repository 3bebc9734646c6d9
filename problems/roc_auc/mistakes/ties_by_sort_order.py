"""WA
en: tied scores are ranked by the order in which they stand
zh: 得分相等的样本按出现的先后排了秩，没有取平均
"""

import numpy as np


def roc_auc(y_true, scores):
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    positives = y_true.sum()
    negatives = len(y_true) - positives
    won = ranks[y_true == 1].sum() - positives * (positives + 1) / 2
    return float(won / (positives * negatives))
