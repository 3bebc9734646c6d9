"""One walk over the sorted samples in plain Python, group of equal scores by group."""

from itertools import groupby


def roc_auc(y_true, scores):
    samples = sorted(zip(scores.tolist(), y_true.tolist(), strict=True))
    below = 0
    won = 0.0
    positives = 0
    for _, group in groupby(samples, key=lambda sample: sample[0]):
        truths = [truth for _, truth in group]
        up = sum(truths)
        down = len(truths) - up
        won += up * (below + down / 2)
        below += down
        positives += up
    return won / (positives * below)
