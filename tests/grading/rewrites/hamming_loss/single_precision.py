import numpy as np


def hamming_loss(y_true, y_pred):
    wrong = np.count_nonzero(y_true ^ y_pred)
    return np.float32(wrong) / np.float32(y_true.size)
