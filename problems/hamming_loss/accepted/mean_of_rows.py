"""The mean of each row's loss: rows are equally long, so the two means may be nested."""

import numpy as np


def hamming_loss(y_true, y_pred):
    rows = np.abs(y_true - y_pred).mean(axis=1)
    return rows.mean()
