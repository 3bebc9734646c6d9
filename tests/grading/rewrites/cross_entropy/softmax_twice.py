import math


def cross_entropy(logits, targets):
    losses = []
    for row, target in zip(logits.tolist(), targets.tolist()):
        top = max(row)
        e = [math.exp(value - top) for value in row]
        p = [value / sum(e) for value in e]
        losses.append(math.log(sum(math.exp(value) for value in p)) - p[target])
    return sum(losses) / len(losses)
