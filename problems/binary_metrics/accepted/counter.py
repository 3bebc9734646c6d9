"""Pairs counted one by one in plain Python; ZeroDivisionError stands for the zero."""

from collections import Counter


def ratio(numerator, denominator):
    try:
        return numerator / denominator
    except ZeroDivisionError:
        return 0


def binary_metrics(y_true, y_pred):
    pairs = Counter(zip(y_true.tolist(), y_pred.tolist(), strict=True))
    hits, misses, alarms, rejections = (pairs[1, 1], pairs[1, 0], pairs[0, 1], pairs[0, 0])
    metrics = {}
    metrics["precision"] = ratio(hits, hits + alarms)
    metrics["recall"] = ratio(hits, hits + misses)
    metrics["f1"] = ratio(
        2 * metrics["precision"] * metrics["recall"], metrics["precision"] + metrics["recall"]
    )
    metrics["specificity"] = ratio(rejections, rejections + alarms)
    metrics["accuracy"] = ratio(hits + rejections, pairs.total())
    return metrics
