"""TLE
en: compares all pairs of samples: n squared steps
zh: 枚举了所有样本对：需要 n² 步
"""

def roc_auc(y_true, scores):
    positives = scores[y_true == 1].tolist()
    negatives = scores[y_true == 0].tolist()
    won = 0.0
    for p in positives:
        for n in negatives:
            won += 1.0 if p > n else 0.5 if p == n else 0.0
    return won / (len(positives) * len(negatives))
