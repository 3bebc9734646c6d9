import math


def positional_encoding(length, d_model):
    table = [[0.0] * d_model for _ in range(length)]
    for position, row in enumerate(table):
        for j in range(0, d_model - 1, 2):
            angle = position / math.pow(10000, j / d_model)
            row[j], row[j + 1] = math.sin(angle), math.cos(angle)
    return table
