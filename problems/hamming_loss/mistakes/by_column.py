"""WA
en: the share of labels (columns) with any error, not of single labels
zh: 统计的是出过错的标签（列）的比例，不是单个标签的比例
"""

import numpy as np


def hamming_loss(y_true, y_pred):
    return float(np.mean((y_true != y_pred).any(axis=0)))
