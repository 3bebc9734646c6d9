"""WA
en: reads the blocks as i, g, f, o (TensorFlow's old order)
zh: 把四块当成 i、g、f、o（TensorFlow 旧版的顺序）
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.maximum(z, -700)))


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    z = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    n = h.shape[1]
    i, g, f, o = z[:, :n], z[:, n : 2 * n], z[:, 2 * n : 3 * n], z[:, 3 * n :]
    c_new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    h_new = sigmoid(o) * np.tanh(c_new)
    return h_new, c_new
