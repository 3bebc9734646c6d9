import numpy as np


def roc_auc(y_true, scores):
    order = np.argsort(scores)[::-1]
    hits = np.append(0, np.cumsum(y_true[order]))
    alarms = np.append(0, np.cumsum(1 - y_true[order]))
    ends = np.flatnonzero(np.append(np.diff(scores[order]), 1)) + 1
    ends = np.append(0, ends)
    return np.trapezoid(alarms[ends] / alarms[-1], hits[ends] / hits[-1])
