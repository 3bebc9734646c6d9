def hamming_loss(y_true, y_pred):
    return abs(int(y_true.sum()) - int(y_pred.sum())) / y_true.size
