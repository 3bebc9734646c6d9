"""WA
en: takes 101 thresholds between 0 and 1 instead of the scores themselves
zh: 在 0 到 1 之间取了 101 个固定阈值，而不是用得分本身作阈值
"""

import numpy as np


def roc_auc(y_true, scores):
    tpr, fpr = [], []
    for threshold in np.linspace(0, 1, 101)[::-1]:
        flagged = scores >= threshold
        tpr.append((flagged & (y_true == 1)).sum() / (y_true == 1).sum())
        fpr.append((flagged & (y_true == 0)).sum() / (y_true == 0).sum())
    return float(np.trapezoid([0, *tpr, 1], [0, *fpr, 1]))
