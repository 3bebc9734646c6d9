"""PyTorch: a module of two nn.Linear layers, gates by chunk."""

import torch
from torch import nn


class Cell(nn.Module):
    def __init__(self, w_ih, w_hh, b_ih, b_hh):
        super().__init__()
        self.input = nn.Linear(w_ih.shape[1], w_ih.shape[0])
        self.state = nn.Linear(w_hh.shape[1], w_hh.shape[0])
        self.input.load_state_dict({"weight": w_ih, "bias": b_ih})
        self.state.load_state_dict({"weight": w_hh, "bias": b_hh})

    def forward(self, x, state):
        h, c = state
        i, f, g, o = (self.input(x) + self.state(h)).chunk(4, dim=-1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        return torch.sigmoid(o) * torch.tanh(c), c


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    return Cell(w_ih, w_hh, b_ih, b_hh)(x, (h, c))
