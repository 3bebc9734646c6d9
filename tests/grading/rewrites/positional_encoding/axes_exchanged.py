import math


def positional_encoding(length, d_model):
    columns = []
    for j in range(d_model):
        wave = math.cos if j % 2 else math.sin
        frequency = 10000.0 ** ((j % 2 - j) / d_model)
        columns.append([wave(position * frequency) for position in range(length)])
    return columns
