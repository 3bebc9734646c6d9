def hamming_loss(y_true, y_pred):
    return (y_true != y_pred).mean()
