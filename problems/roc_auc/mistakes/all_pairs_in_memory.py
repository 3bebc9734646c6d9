"""MLE
en: builds the matrix of all pairs: n squared memory
zh: 构造了全部样本对的矩阵：需要 n² 内存
"""

import numpy as np


def roc_auc(y_true, scores):
    difference = scores[y_true == 1][:, None] - scores[y_true == 0][None, :]
    return float(np.mean(np.where(difference > 0, 1.0, np.where(difference == 0, 0.5, 0.0))))
