import math


def of_list(values):
    if isinstance(values[0], list):
        return [of_list(inner) for inner in values]
    top = max(values)
    weights = [math.exp(value - top) for value in values]
    return [weight / sum(weights) for weight in weights]


def softmax(x, axis=-1):
    return of_list(x.tolist())
