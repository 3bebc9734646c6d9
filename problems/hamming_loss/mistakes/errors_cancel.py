"""WA
en: sums the signed differences, so that the two kinds of error cancel
zh: 差值没有取绝对值就求和，两种错误互相抵消
"""

import numpy as np


def hamming_loss(y_true, y_pred):
    return abs(float(np.mean(y_true - y_pred)))
