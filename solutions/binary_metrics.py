"""Accuracy, precision, recall, specificity and F1 from the confusion matrix.

Source: van Rijsbergen (1979), Information Retrieval (precision, recall and their harmonic mean).
"""

import numpy as np


def binary_metrics(y_true: np.ndarray, y_pred: np.ndarray) -> dict[str, float]:
    """Five metrics of predictions ``y_pred`` (n,) for the classes ``y_true`` (n,), both 0 or 1.

    Returns accuracy, precision, recall, specificity and f1; 0.0 where a denominator is 0.
    """
    tp = int(np.sum((y_true == 1) & (y_pred == 1)))
    fp = int(np.sum((y_true == 0) & (y_pred == 1)))
    tn = int(np.sum((y_true == 0) & (y_pred == 0)))
    fn = int(np.sum((y_true == 1) & (y_pred == 0)))
    return {
        "accuracy": ratio(tp + tn, tp + fp + tn + fn),
        "precision": ratio(tp, tp + fp),
        "recall": ratio(tp, tp + fn),
        "specificity": ratio(tn, tn + fp),
        "f1": ratio(2 * tp, 2 * tp + fp + fn),
    }


def ratio(numerator: int, denominator: int) -> float:
    return numerator / denominator if denominator else 0.0
