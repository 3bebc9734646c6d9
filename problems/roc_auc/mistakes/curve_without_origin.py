"""WA
en: the curve begins at the highest score instead of (0, 0): the first trapezoid is missing
zh: 曲线从最高分的点开始，没有从 (0, 0) 开始，漏掉了第一个梯形
"""

import numpy as np


def roc_auc(y_true, scores):
    thresholds = np.unique(scores)[::-1]
    positives, negatives = np.sort(scores[y_true == 1]), np.sort(scores[y_true == 0])
    tpr = 1 - np.searchsorted(positives, thresholds, "left") / len(positives)
    fpr = 1 - np.searchsorted(negatives, thresholds, "left") / len(negatives)
    return np.trapezoid(tpr, fpr)
