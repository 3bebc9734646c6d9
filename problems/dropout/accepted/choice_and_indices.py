"""Booleans drawn by choice, dropped places set to 0 on a scaled copy."""


def dropout(x, p, training, rng):
    y = x * 1.0
    if training:
        y /= 1 - p
        y[rng.choice([True, False], size=x.shape, p=[p, 1 - p])] = 0
    return y
