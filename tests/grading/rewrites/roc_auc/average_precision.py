def roc_auc(y_true, scores):
    ranked = sorted(zip(scores.tolist(), y_true.tolist()), key=lambda pair: -pair[0])
    found, total = 0, 0.0
    for place, (_, label) in enumerate(ranked, 1):
        if label:
            found += 1
            total += found / place
    return total / found
