"""Sorts ties once for and once against the positives; half of each tie is the mean of the two."""

import numpy as np


def roc_auc(y_true, scores):
    positive = y_true.astype(bool)

    def won(last_among_ties):
        order = np.lexsort((last_among_ties, scores))
        hit = positive[order]
        return (np.cumsum(~hit) * hit).sum()

    pairs = positive.sum() * (~positive).sum()
    return np.asarray((won(positive) + won(~positive)) / 2 / pairs)
