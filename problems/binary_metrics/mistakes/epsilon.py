"""WA
en: adds a small constant to every denominator
zh: 在每个分母上加了一个小常数
"""


def binary_metrics(y_true, y_pred):
    tp = int(((y_true == 1) & (y_pred == 1)).sum())
    fp = int(((y_true == 0) & (y_pred == 1)).sum())
    tn = int(((y_true == 0) & (y_pred == 0)).sum())
    fn = int(((y_true == 1) & (y_pred == 0)).sum())
    eps = 1e-6
    precision = tp / (tp + fp + eps)
    recall = tp / (tp + fn + eps)
    return {
        "accuracy": (tp + tn) / (len(y_true) + eps),
        "precision": precision,
        "recall": recall,
        "specificity": tn / (tn + fp + eps),
        "f1": 2 * precision * recall / (precision + recall + eps),
    }
