"""WA
en: 0 / 0 gives NaN where a class is missing
zh: 缺少某一类时 0 / 0 得到 NaN
"""


def binary_metrics(y_true, y_pred):
    tp = int(((y_true == 1) & (y_pred == 1)).sum())
    fp = int(((y_true == 0) & (y_pred == 1)).sum())
    tn = int(((y_true == 0) & (y_pred == 0)).sum())
    fn = int(((y_true == 1) & (y_pred == 0)).sum())
    import numpy as np

    with np.errstate(all="ignore"):
        precision = np.float64(tp) / (tp + fp)
        recall = np.float64(tp) / (tp + fn)
        return {
            "accuracy": (tp + tn) / len(y_true),
            "precision": precision,
            "recall": recall,
            "specificity": np.float64(tn) / (tn + fp),
            "f1": 2 * precision * recall / (precision + recall),
        }
