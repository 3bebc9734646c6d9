"""Counts as inner products of the class vectors."""

import numpy as np


def binary_metrics(y_true, y_pred):
    tp = y_true @ y_pred
    flagged, positive, n = y_pred.sum(), y_true.sum(), y_true.size
    tn = n - flagged - positive + tp
    return {
        "f1": 2 * tp / max(flagged + positive, 1),
        "precision": tp / max(flagged, 1),
        "recall": tp / max(positive, 1),
        "specificity": tn / max(n - positive, 1),
        "accuracy": np.mean(y_true == y_pred),
    }
