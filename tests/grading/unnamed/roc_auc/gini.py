import numpy as np


def roc_auc(y_true, scores):
    negatives, positives = np.sort(scores[y_true == 0]), scores[y_true == 1]
    ranks = np.searchsorted(negatives, positives) + np.searchsorted(negatives, positives, "right")
    return ranks.mean() / len(negatives) - 1
