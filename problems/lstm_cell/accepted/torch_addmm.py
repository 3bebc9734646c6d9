"""PyTorch: addmm with transposed weights, gates unbound from an (N, 4, H) view."""

import torch


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    z = torch.addmm(torch.addmm(b_ih + b_hh, x, w_ih.t()), h, w_hh.t())
    i, f, g, o = z.unflatten(1, (4, -1)).unbind(1)
    one = torch.ones((), dtype=z.dtype)
    i, f, o = (one / (one + torch.exp(-gate)) for gate in (i, f, o))
    c = torch.addcmul(f * c, i, g.tanh_())
    return o.mul(c.tanh()), c
