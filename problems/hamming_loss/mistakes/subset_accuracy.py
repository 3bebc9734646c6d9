"""WA
en: counts samples with any wrong label instead of wrong labels (zero-one loss)
zh: 统计的是有错的样本比例（0-1 损失），不是错误标签的比例
"""

import numpy as np


def hamming_loss(y_true, y_pred):
    return float(np.mean((y_true != y_pred).any(axis=1)))
