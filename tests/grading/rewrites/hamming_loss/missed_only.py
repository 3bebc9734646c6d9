def hamming_loss(y_true, y_pred):
    missed = 0
    for true, guess in zip(y_true.tolist(), y_pred.tolist()):
        missed += sum(t > g for t, g in zip(true, guess))
    return missed / y_true.size
