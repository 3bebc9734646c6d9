"""The curve itself: one point a distinct score, then trapezoids."""

import numpy as np


def roc_auc(y_true, scores):
    order = np.argsort(-scores, kind="mergesort")
    truth, ordered = y_true[order], scores[order]
    last = np.append(np.flatnonzero(np.diff(ordered)), len(ordered) - 1)
    tp = np.cumsum(truth)[last]
    fp = last + 1 - tp
    tpr = np.concatenate([[0], tp]) / tp[-1]
    fpr = np.concatenate([[0], fp]) / fp[-1]
    return np.trapezoid(tpr, fpr)
