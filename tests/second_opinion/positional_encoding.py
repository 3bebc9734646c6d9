"""Unit complex numbers that turn from position to position: no sine of a large angle is taken."""

import cmath

SOURCE = "complex rotations, one multiplication a position; frequencies as a geometric series"


def positional_encoding(length, d_model):
    columns = []
    frequency = 1.0
    while len(columns) < d_model:
        turn, place = cmath.rect(1.0, frequency), 1 + 0j
        sines, cosines = [], []
        for _ in range(length):
            sines.append(place.imag)
            cosines.append(place.real)
            place *= turn
        columns += [sines, cosines]
        frequency *= 10_000.0 ** (-2.0 / d_model)
    return [list(row) for row in zip(*columns[:d_model], strict=True)]
