import math


def positional_encoding(length, d_model):
    rows = []
    for position in range(length):
        row = []
        for column in range(d_model):
            pair = column // 2
            angle = position * 10000.0 ** (-pair / d_model)
            row.append(math.cos(angle) if column % 2 else math.sin(angle))
        rows.append(row)
    return rows
