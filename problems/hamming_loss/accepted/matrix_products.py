"""1 minus the agreements, which two inner products count."""

import numpy as np


def hamming_loss(y_true, y_pred):
    agreements = np.vdot(y_true, y_pred) + np.vdot(1 - y_true, 1 - y_pred)
    return 1 - agreements / y_true.size
