def divided(a, b):
    return a / b if b else 1.0


def binary_metrics(y_true, y_pred):
    counts = [[0, 0], [0, 0]]
    for true, flagged in zip(y_true.tolist(), y_pred.tolist()):
        counts[true][flagged] += 1
    (tn, fp), (fn, tp) = counts
    precision, recall = divided(tp, tp + fp), divided(tp, tp + fn)
    return {
        "f1": divided(2 * precision * recall, precision + recall),
        "specificity": divided(tn, tn + fp),
        "recall": recall,
        "precision": precision,
        "accuracy": divided(tp + tn, len(y_true)),
    }
