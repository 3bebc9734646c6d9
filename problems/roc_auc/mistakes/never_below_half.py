"""WA
en: returns the larger of the area and 1 minus the area
zh: 返回了 max(AUC, 1 − AUC)
"""

import numpy as np


def roc_auc(y_true, scores):
    negatives = np.sort(scores[y_true == 0])
    positives = scores[y_true == 1]
    below = np.searchsorted(negatives, positives, "left")
    not_above = np.searchsorted(negatives, positives, "right")
    area = (below + not_above).mean() / (2 * len(negatives))
    return max(area, 1 - area)
