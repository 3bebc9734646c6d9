"""Area under the ROC curve, as the Mann-Whitney U statistic over the number of pairs.

Source: Hanley and McNeil (1982), The meaning and use of the area under a ROC curve.
"""

import numpy as np


def roc_auc(y_true: np.ndarray, scores: np.ndarray) -> float:
    """Probability that a random positive scores above a random negative; ties count half.

    ``y_true`` (n,) int64 holds zeros and ones, both at least once; ``scores`` (n,) float64.
    """
    ranks = mean_ranks(scores)  # (n,)
    positives = int(y_true.sum())
    negatives = len(y_true) - positives
    won = ranks[y_true == 1].sum() - positives * (positives + 1) / 2
    return float(won / (positives * negatives))


def mean_ranks(scores: np.ndarray) -> np.ndarray:
    """Ranks from 1; equal scores share the mean of the ranks that they occupy."""
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    last = counts.cumsum()  # the rank of each value's last sample
    return (last - (counts - 1) / 2)[place]
