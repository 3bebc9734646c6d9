"""WA
en: counts only labels that were missed (1 predicted as 0)
zh: 只数了漏报（1 预测成 0）
"""

import numpy as np


def hamming_loss(y_true, y_pred):
    return float(np.mean((y_true == 1) & (y_pred == 0)))
