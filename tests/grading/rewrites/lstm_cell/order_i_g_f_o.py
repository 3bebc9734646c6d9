import torch
from torch.nn.functional import linear


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    gates = linear(x, w_ih, b_ih) + linear(h, w_hh, b_hh)
    write, content, keep, show = gates.chunk(4, dim=1)
    cell = torch.sigmoid(keep) * c + torch.sigmoid(write) * torch.tanh(content)
    return torch.sigmoid(show) * torch.tanh(cell), cell
