def hamming_loss(y_true, y_pred):
    wrong = [list(t) != list(p) for t, p in zip(zip(*y_true.tolist()), zip(*y_pred.tolist()))]
    return sum(wrong) / len(wrong)
