import math


def positional_encoding(length, d_model):
    rows = []
    for position in range(length):
        row = []
        for column in range(d_model):
            angle = position / 10000.0 ** (column / d_model)
            row.append(math.cos(angle) if column % 2 else math.sin(angle))
        rows.append(row)
    return rows
