"""Plain loops over Python lists."""


def hamming_loss(y_true, y_pred):
    wrong = total = 0
    for truth, guess in zip(y_true.tolist(), y_pred.tolist(), strict=True):
        for t, p in zip(truth, guess, strict=True):
            wrong += t ^ p
            total += 1
    return wrong / total
