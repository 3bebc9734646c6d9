"""RNN and LSTM from their cells: the state is the only memory of what was read.

Elman, "Finding Structure in Time" (Cognitive Science 14, 1990): h' = tanh(W x + U h + b).
Hochreiter and Schmidhuber, "Long Short-Term Memory" (Neural Computation 9, 1997), with the forget
gate of Gers and others (2000): a cell state c that gates write, keep and read, so that gradients
survive many steps.

Both are built as language models of Zaremba and others, "Recurrent Neural Network Regularization"
(2014), arXiv 1409.2329: the medium size, two layers of 650 units over 10,000 words, dropout 0.5
between layers and never from step to step. The LSTM has 20 M parameters by the tables that
later papers print: 2 * 6,500,000 + 10,000 for words in and out, 2 * 3,385,200 for the layers,
in all 19,780,400; the RNN's layers hold a quarter, 14,702,600. Weights are laid out as PyTorch's,
gates in the order i, f, g, o.

Trained (`python -m judge.models.train lstm`, seed 0) on digits as eight visual words that begin at
a random moment of 24: accuracy 0.93 (rnn: 0.87), logistic regression on the words 0.71.
"""

import math

import torch
from torch import nn

META = {
    "rnn": {
        "title": {"en": "Elman RNN language model", "zh": "循环神经网络（RNN）语言模型"},
        "paper": "Elman: Finding Structure in Time (Cognitive Science, 1990)",
        "year": 1990,
        "parameters": 14_702_600,
        "input": "(n, t) token ids",
    },
    "lstm": {
        "title": {"en": "LSTM language model", "zh": "长短期记忆网络（LSTM）语言模型"},
        "paper": "Hochreiter, Schmidhuber: Long Short-Term Memory (Neural Computation, 1997)",
        "year": 1997,
        "parameters": 19_780_400,
        "input": "(n, t) token ids",
    },
}


def rnn_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    """One step of the plain RNN: x (n, i) and h (n, d) to the next h (n, d)."""
    return torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T + b_hh)  # (n, d)


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    """One step of the LSTM: x (n, i), h and c (n, d) to the next h and c; weights (4d, ·)."""
    gates = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh  # (n, 4d)
    i, f, g, o = gates.chunk(4, dim=-1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()  # (n, d)
    return o.sigmoid() * c.tanh(), c  # (n, d), (n, d)


class Layer(nn.Module):
    """A cell carried along a sequence, from a state of zeros."""

    gates = 1

    def __init__(self, inputs, units):
        super().__init__()
        self.units = units
        self.w_ih = nn.Parameter(torch.empty(self.gates * units, inputs))
        self.w_hh = nn.Parameter(torch.empty(self.gates * units, units))
        self.b_ih = nn.Parameter(torch.empty(self.gates * units))
        self.b_hh = nn.Parameter(torch.empty(self.gates * units))
        for weight in self.parameters():
            nn.init.uniform_(weight, -1 / math.sqrt(units), 1 / math.sqrt(units))

    def weights(self):
        return self.w_ih, self.w_hh, self.b_ih, self.b_hh


class RNNLayer(Layer):
    def forward(self, x):  # (n, t, i)
        h = x.new_zeros(len(x), self.units)  # (n, d)
        states = []
        for step in x.unbind(dim=1):  # (n, i)
            h = rnn_cell(step, h, *self.weights())
            states.append(h)
        return torch.stack(states, dim=1)  # (n, t, d)


class LSTMLayer(Layer):
    gates = 4

    def forward(self, x):  # (n, t, i)
        h = c = x.new_zeros(len(x), self.units)  # (n, d)
        states = []
        for step in x.unbind(dim=1):  # (n, i)
            h, c = lstm_cell(step, h, c, *self.weights())
            states.append(h)
        return torch.stack(states, dim=1)  # (n, t, d)


class Recurrent(nn.Module):
    """Layers on top of each other: (n, t, inputs) to the last layer's states (n, t, units)."""

    def __init__(self, layer, inputs, units, depth, dropout):
        super().__init__()
        sizes = [inputs] + [units] * (depth - 1)
        self.layers = nn.ModuleList(layer(size, units) for size in sizes)
        self.drop = nn.Dropout(dropout)

    def forward(self, x):  # (n, t, inputs)
        for layer in self.layers:
            x = layer(self.drop(x))
        return self.drop(x)  # (n, t, units)


class LanguageModel(nn.Module):
    """Token ids (n, t) to the logits of the token that follows each (n, t, classes)."""

    def __init__(self, layer, vocabulary, units, depth, classes, dropout):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, units)
        self.recurrent = Recurrent(layer, units, units, depth, dropout)
        self.head = nn.Linear(units, classes)

    def forward(self, ids):  # (n, t)
        return self.head(self.recurrent(self.embedding(ids)))  # (n, t, classes)


def build(name="lstm", *, vocabulary=10000, units=650, depth=2, classes=None, dropout=0.5):
    layer = {"rnn": RNNLayer, "lstm": LSTMLayer}[name]
    return LanguageModel(layer, vocabulary, units, depth, classes or vocabulary, dropout)


def example(name="lstm"):
    return (torch.randint(0, 10000, (1, 35)),)
