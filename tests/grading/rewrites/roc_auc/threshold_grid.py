import numpy as np


def roc_auc(y_true, scores):
    positives, negatives = np.sort(scores[y_true == 1]), np.sort(scores[y_true == 0])
    points = [(0.0, 0.0)]
    for step in range(100, -1, -1):
        hits = len(positives) - np.searchsorted(positives, step / 100)
        alarms = len(negatives) - np.searchsorted(negatives, step / 100)
        points.append((alarms / len(negatives), hits / len(positives)))
    points.append((1.0, 1.0))
    area = 0.0
    for (u, v), (x, y) in zip(points, points[1:]):
        area += (x - u) * (v + y) / 2
    return area
