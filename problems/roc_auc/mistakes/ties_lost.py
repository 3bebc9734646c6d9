"""WA
en: a tie counts 0 instead of one half
zh: 打平的样本对算了 0，应算一半
"""

import numpy as np


def roc_auc(y_true, scores):
    negatives = np.sort(scores[y_true == 0])
    below = np.searchsorted(negatives, scores[y_true == 1], side="left")
    return float(below.sum() / (len(below) * len(negatives)))
