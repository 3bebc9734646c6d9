"""The squeeze-and-excitation block, in PyTorch."""

import torch
from torch.nn.functional import linear


def se_block(
    x: torch.Tensor, w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor
) -> torch.Tensor:
    """Scale the channels of x (N, C, H, W) by gates that the channels' means decide.

    w1 (R, C), b1 (R,) and w2 (C, R), b2 (C,) are two linear layers, stored (out, in);
    ReLU follows the first, the logistic sigmoid the second.

    Returns a tensor of shape (N, C, H, W). The inputs stay unchanged.
    """
    hidden = linear(x.mean(dim=(2, 3)), w1, b1).relu()  # (n, r)
    gates = linear(hidden, w2, b2).sigmoid()  # (n, c)
    return torch.einsum("nchw,nc->nchw", x, gates)  # (n, c, h, w)
