"""Each positive finds its place among the sorted negatives, from the left and from the right."""

import numpy as np


def roc_auc(y_true, scores):
    negatives = np.sort(scores[y_true == 0])
    positives = scores[y_true == 1]
    strictly_below = np.searchsorted(negatives, positives, "left")
    not_above = np.searchsorted(negatives, positives, "right")
    return np.mean(strictly_below + not_above) / (2 * negatives.size)
