"""WA
en: returns the share of right labels
zh: 返回的是正确标签的比例
"""

import numpy as np


def hamming_loss(y_true, y_pred):
    return float(np.mean(y_true == y_pred))
