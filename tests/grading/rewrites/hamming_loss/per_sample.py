import numpy as np


def hamming_loss(y_true, y_pred):
    return np.abs(y_true - y_pred).sum(axis=1).mean()
