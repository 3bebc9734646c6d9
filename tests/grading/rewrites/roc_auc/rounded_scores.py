import numpy as np


def roc_auc(y_true, scores):
    keys = np.rint(scores * 1e7).astype(np.int64)
    negatives, positives = np.sort(keys[y_true == 0]), keys[y_true == 1]
    won = np.searchsorted(negatives, positives).sum()
    tied = np.searchsorted(negatives, positives, "right").sum() - won
    return (won + tied / 2) / (len(negatives) * len(positives))
