"""Unit by unit in Python floats; the sigmoid split by sign."""

import math


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    e = math.exp(z)
    return e / (1 + e)


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    H = h.shape[1]
    new_h, new_c = [], []
    for inputs, hidden, cells in zip(x.tolist(), h.tolist(), c.tolist(), strict=True):
        sums = [
            sum(w * v for w, v in zip(wi, inputs, strict=True))
            + sum(u * v for u, v in zip(wh, hidden, strict=True)) + bi + bh
            for wi, wh, bi, bh in zip(w_ih.tolist(), w_hh.tolist(), b_ih, b_hh, strict=True)
        ]
        row = [
            sigmoid(sums[H + j]) * cells[j] + sigmoid(sums[j]) * math.tanh(sums[2 * H + j])
            for j in range(H)
        ]
        new_c.append(row)
        new_h.append([sigmoid(sums[3 * H + j]) * math.tanh(row[j]) for j in range(H)])
    return new_h, new_c
