import math


def cross_entropy(logits, targets):
    losses = []
    for row, target in zip(logits.tolist(), targets.tolist()):
        top = max(row)
        total = top + math.log(sum(math.exp(value - top) for value in row))
        p = math.exp(row[target] - total)
        losses.append(-math.log(min(max(p, 1e-7), 1 - 1e-7)))
    return sum(losses) / len(losses)
