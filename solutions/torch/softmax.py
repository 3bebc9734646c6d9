"""Softmax along any axis, in PyTorch."""

import torch


def softmax(x: torch.Tensor, axis: int = -1) -> torch.Tensor:
    """Exponentials of x divided by their sum along ``axis``.

    x is a float tensor of one to four dimensions with finite values up to ±10,000; ``axis``
    may be negative.

    Returns a tensor of x's shape that sums to 1 along ``axis``. The input stays unchanged.
    """
    powers = torch.exp(x - x.amax(dim=axis, keepdim=True))  # at most 1
    return powers / powers.sum(dim=axis, keepdim=True)
