"""Nested lists and the math module; zeros outside of the image by a bounds check."""

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def linear(row, weight, bias):
    return [sum(a * b for a, b in zip(ws, row)) + c for ws, c in zip(weight, bias)]


def cbam(x, w1, b1, w2, b2, spatial_weight):
    w1, b1, w2, b2 = w1.tolist(), b1.tolist(), w2.tolist(), b2.tolist()
    kernels = spatial_weight.tolist()[0]
    half = len(kernels[0]) // 2
    height, width = x.shape[2:]

    def mlp(row):
        return linear([max(v, 0.0) for v in linear(row, w1, b1)], w2, b2)

    answer = []
    for image in x.tolist():
        pixels = [[v for row in channel for v in row] for channel in image]
        mean = mlp([sum(values) / len(values) for values in pixels])
        top = mlp([max(values) for values in pixels])
        gates = [sigmoid(a + b) for a, b in zip(mean, top)]
        image = [[[v * g for v in row] for row in channel] for channel, g in zip(image, gates)]

        def at(i, j, image=image):
            column = [channel[i][j] for channel in image]
            return sum(column) / len(column), max(column)

        maps = [[at(i, j) for j in range(width)] for i in range(height)]
        out = [[[0.0] * width for _ in range(height)] for _ in image]
        for i in range(height):
            for j in range(width):
                total = 0.0
                for u in range(-half, half + 1):
                    for v in range(-half, half + 1):
                        if 0 <= i + u < height and 0 <= j + v < width:
                            mean, top = maps[i + u][j + v]
                            total += kernels[0][u + half][v + half] * mean
                            total += kernels[1][u + half][v + half] * top
                for c, channel in enumerate(image):
                    out[c][i][j] = channel[i][j] * sigmoid(total)
        answer.append(out)
    return answer
