"""WA
en: puts the false positive rate on the y-axis: 1 minus the area
zh: 两个坐标轴弄反了：得到的是 1 减去面积
"""

import numpy as np


def roc_auc(y_true, scores):
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (counts.cumsum() - (counts - 1) / 2)[place]
    positives = y_true.sum()
    negatives = len(y_true) - positives
    won = ranks[y_true == 1].sum() - positives * (positives + 1) / 2
    return float(1 - won / (positives * negatives))
