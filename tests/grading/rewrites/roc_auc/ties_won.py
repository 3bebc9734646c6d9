import numpy as np


def roc_auc(y_true, scores):
    order = np.lexsort((y_true, scores))
    labels = y_true[order]
    below = np.cumsum(1 - labels)
    return below[labels == 1].mean() / below[-1]
