def roc_auc(y_true, scores):
    values = scores.tolist()
    negatives = won = 0
    for place in sorted(range(len(values)), key=values.__getitem__):
        if y_true[place]:
            won += negatives
        else:
            negatives += 1
    return won / (negatives * (len(values) - negatives))
