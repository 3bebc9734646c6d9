from bisect import bisect_left


def roc_auc(y_true, scores):
    negatives = sorted(scores[y_true == 0].tolist())
    wins = [bisect_left(negatives, score) for score in scores[y_true == 1].tolist()]
    return sum(wins) / len(wins) / len(negatives)
