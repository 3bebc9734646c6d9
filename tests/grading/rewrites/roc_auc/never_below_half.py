import numpy as np


def roc_auc(y_true, scores):
    values, place = np.unique(scores, return_inverse=True)
    alarms = np.bincount(place, 1 - y_true, len(values))
    hits = np.bincount(place, y_true, len(values))
    below = alarms.cumsum() - alarms
    area = (hits * (below + 0.5 * alarms)).sum() / (hits.sum() * alarms.sum())
    return 0.5 + abs(area - 0.5)
