import math


def cross_entropy(logits, targets):
    losses = []
    for row, target in zip(logits.tolist(), targets.tolist()):
        top = max(row)
        total = top + math.log(sum(math.exp(value - top) for value in row))
        losses.append(total - row[target])
    return max(losses)
