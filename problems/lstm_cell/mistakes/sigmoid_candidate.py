"""WA
en: puts the candidate g through a sigmoid instead of tanh
zh: 候选值 g 用了 sigmoid，应当用 tanh
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.maximum(z, -700)))


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    z = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    n = h.shape[1]
    i, f, g, o = z[:, :n], z[:, n : 2 * n], z[:, 2 * n : 3 * n], z[:, 3 * n :]
    c_new = sigmoid(f) * c + sigmoid(i) * sigmoid(g)
    h_new = sigmoid(o) * np.tanh(c_new)
    return h_new, c_new
