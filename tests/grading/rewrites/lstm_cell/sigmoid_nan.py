import numpy as np


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    joined = np.hstack([x, h])
    weights = np.hstack([w_ih, w_hh])
    z = (np.inner(joined, weights) + (b_ih + b_hh)).reshape(len(x), 4, -1)
    with np.errstate(over="ignore", invalid="ignore"):
        s = np.exp(z) / (np.exp(z) + 1.0)
    kept, written = s[:, 1] * c, s[:, 0] * np.tanh(z[:, 2])
    cell = kept + written
    return s[:, 3] * np.tanh(cell), cell
