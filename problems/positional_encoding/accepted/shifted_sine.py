"""A cosine is a sine a quarter turn ahead."""

import numpy as np


class PositionalEncoding:
    def __init__(self, d_model, base=1e4):
        pairs = -(-d_model // 2)
        self.rates = np.repeat(base ** (-2.0 * np.arange(pairs) / d_model), 2)[:d_model]
        self.phases = np.resize([0.0, np.pi / 2], d_model)

    def __call__(self, length):
        return np.sin(np.arange(length).reshape(-1, 1) * self.rates + self.phases)


def positional_encoding(length, d_model):
    return PositionalEncoding(d_model)(length)
