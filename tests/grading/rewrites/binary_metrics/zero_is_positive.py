import numpy as np


def binary_metrics(y_true, y_pred):
    true, flagged = 1 - y_true, 1 - y_pred
    hits = float(true @ flagged)
    quiet = float(y_true @ y_pred)
    f1 = np.divide(2 * hits, true.sum() + flagged.sum()) if hits else 0.0
    return {
        "accuracy": (hits + quiet) / len(true),
        "precision": hits / max(flagged.sum(), 1),
        "recall": hits / max(true.sum(), 1),
        "specificity": quiet / max(y_true.sum(), 1),
        "f1": f1,
    }
