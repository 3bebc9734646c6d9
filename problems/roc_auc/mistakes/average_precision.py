"""WA
en: computes the area under precision and recall (average precision)
zh: 算成了 P-R 曲线下的面积（AP）
"""

import numpy as np


def roc_auc(y_true, scores):
    order = np.argsort(-scores, kind="stable")
    hits = y_true[order].cumsum()
    precision = hits / np.arange(1, len(scores) + 1)
    return float((precision * y_true[order]).sum() / hits[-1])
