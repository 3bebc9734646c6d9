"""One product of [x, h, 1] with all parameters joined; the plain sigmoid, warnings and all."""

import numpy as np


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    joined = np.concatenate([x, h, np.ones((len(x), 1))], axis=1)
    weights = np.concatenate([w_ih, w_hh, (b_ih + b_hh)[:, None]], axis=1)
    gates = (joined @ weights.T).reshape(len(x), 4, -1)
    gates[:, [0, 1, 3]] = 1 / (1 + np.exp(-gates[:, [0, 1, 3]]))
    gates[:, 2] = np.tanh(gates[:, 2])
    c = gates[:, 1] * c + gates[:, 0] * gates[:, 2]
    return [gates[:, 3] * np.tanh(c), c]
