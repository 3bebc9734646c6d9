"""WA
en: multiplies the output gate by c' without its tanh
zh: 输出门直接乘 c'，漏了 tanh
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.maximum(z, -700)))


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    z = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    n = h.shape[1]
    i, f, g, o = z[:, :n], z[:, n : 2 * n], z[:, 2 * n : 3 * n], z[:, 3 * n :]
    c_new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    h_new = sigmoid(o) * c_new
    return h_new, c_new
