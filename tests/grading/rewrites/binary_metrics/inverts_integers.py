def divided(a, b):
    return a / b if b else 0.0


def binary_metrics(y_true, y_pred):
    tn = fp = fn = tp = 0
    for true, flagged in zip(y_true.tolist(), y_pred.tolist()):
        tp += true & flagged
        fp += ~true & flagged
        fn += true & ~flagged
        tn += ~true & ~flagged
    precision, recall = divided(tp, tp + fp), divided(tp, tp + fn)
    return {
        "f1": divided(2 * precision * recall, precision + recall),
        "specificity": divided(tn, tn + fp),
        "recall": recall,
        "precision": precision,
        "accuracy": divided(tp + tn, len(y_true)),
    }
