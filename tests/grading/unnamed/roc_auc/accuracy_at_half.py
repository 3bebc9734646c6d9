def roc_auc(y_true, scores):
    return float(((scores >= 0.5) == (y_true == 1)).mean())
