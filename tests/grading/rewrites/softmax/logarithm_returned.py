import math


def softmax(x, axis=-1):
    lines = x.swapaxes(axis, -1)
    flat = []
    for line in lines.reshape(-1, lines.shape[-1]).tolist():
        top = max(line)
        total = top + math.log(sum(math.exp(value - top) for value in line))
        flat += [value - total for value in line]
    result = lines.copy()
    result.flat = flat
    return result.swapaxes(axis, -1)
