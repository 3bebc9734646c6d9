def hamming_loss(y_true, y_pred):
    rows = list(zip(y_true.tolist(), y_pred.tolist()))
    return 1 - sum(true == guess for true, guess in rows) / len(rows)
