"""Hamming loss: the share of single labels that a multi-label prediction gets wrong.

Source: Schapire and Singer (1999), Improved Boosting Algorithms Using Confidence-rated Predictions.
"""

import numpy as np


def hamming_loss(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Share of wrong labels, from 0 to 1, of two (n, L) arrays of zeros and ones."""
    return float(np.mean(y_true != y_pred))
