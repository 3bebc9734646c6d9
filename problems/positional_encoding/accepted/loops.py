"""Value by value, nested lists, the column's parity decides."""

import math


def positional_encoding(length, d_model):
    def code(t, column):
        angle = t / math.pow(10000, (column - column % 2) / d_model)
        return math.cos(angle) if column % 2 else math.sin(angle)

    return [[code(t, column) for column in range(d_model)] for t in range(length)]
