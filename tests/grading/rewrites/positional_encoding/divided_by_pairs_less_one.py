import math


def positional_encoding(length, d_model):
    rows, pairs = [], math.ceil(d_model / 2)
    for position in range(length):
        row = []
        for column in range(d_model):
            pair = column // 2
            angle = position * math.exp(-math.log(10000.0) * pair / max(pairs - 1, 1))
            row.append(math.cos(angle) if column % 2 else math.sin(angle))
        rows.append(row)
    return rows
