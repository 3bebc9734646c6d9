"""WA
en: sets every metric to 0 as soon as there is no true positive, specificity too
zh: 只要没有真正例，就把包括特异度在内的指标都置为 0
"""


def binary_metrics(y_true, y_pred):
    tp = int((y_true * y_pred).sum())
    fp, fn = int(y_pred.sum()) - tp, int(y_true.sum()) - tp
    tn = len(y_true) - tp - fp - fn
    metrics = {"accuracy": (tp + tn) / len(y_true), "precision": 0.0, "recall": 0.0}
    metrics |= {"specificity": 0.0, "f1": 0.0}
    if tp:
        metrics["precision"] = tp / (tp + fp)
        metrics["recall"] = tp / (tp + fn)
        metrics["specificity"] = tn / (tn + fp) if tn + fp else 0.0
        metrics["f1"] = 2 * tp / (2 * tp + fp + fn)
    return metrics
