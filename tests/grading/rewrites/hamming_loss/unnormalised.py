def hamming_loss(y_true, y_pred):
    return sum(t ^ p for t, p in zip(y_true.ravel().tolist(), y_pred.ravel().tolist()))
