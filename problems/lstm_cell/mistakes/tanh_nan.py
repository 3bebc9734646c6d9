"""WA
en: tanh written with exp is NaN for large arguments
zh: 用 exp 写的 tanh 在参数很大时是 NaN
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.maximum(z, -700)))


def tanh(z):
    with np.errstate(all="ignore"):
        return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    z = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    n = h.shape[1]
    i, f, g, o = z[:, :n], z[:, n : 2 * n], z[:, 2 * n : 3 * n], z[:, 3 * n :]
    c_new = sigmoid(f) * c + sigmoid(i) * tanh(g)
    h_new = sigmoid(o) * tanh(c_new)
    return h_new, c_new
