from sklearn import metrics

SOURCE = "sklearn.metrics: accuracy_score, precision_score, recall_score, f1_score"


def binary_metrics(y_true, y_pred):
    return {
        "accuracy": metrics.accuracy_score(y_true, y_pred),
        "precision": metrics.precision_score(y_true, y_pred, zero_division=0.0),
        "recall": metrics.recall_score(y_true, y_pred, zero_division=0.0),
        "specificity": metrics.recall_score(y_true, y_pred, pos_label=0, zero_division=0.0),
        "f1": metrics.f1_score(y_true, y_pred, zero_division=0.0),
    }
