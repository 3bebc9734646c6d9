"""Lists and the math module, image by image."""

import math


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    e = math.exp(z)
    return e / (1 + e)


def linear(row, weight, bias):
    return [sum(w * v for w, v in zip(ws, row, strict=True)) + b
            for ws, b in zip(weight, bias, strict=True)]


def se_block(x, w1, b1, w2, b2):
    answer = []
    for image in x.tolist():
        means = [math.fsum(map(sum, channel)) / (len(channel) * len(channel[0]))
                 for channel in image]
        hidden = [max(0.0, value) for value in linear(means, w1.tolist(), b1.tolist())]
        gates = map(sigmoid, linear(hidden, w2.tolist(), b2.tolist()))
        answer.append([[[gate * value for value in row] for row in channel]
                       for gate, channel in zip(gates, image)])
    return answer
