def hamming_loss(y_true, y_pred):
    pairs = list(zip(y_true.flat, y_pred.flat))
    return sum(true == guess for true, guess in pairs) / len(pairs)
