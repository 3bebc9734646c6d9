"""Scaled dot-product attention, in PyTorch."""

import torch


def attention(
    q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, mask: torch.Tensor | None = None
) -> torch.Tensor:
    """Attention of queries q (..., n, d) to keys k (..., m, d) with values v (..., m, e).

    ``mask``, if given, is boolean and broadcasts to (..., n, m); True = may attend. Every
    query may attend to at least one key.

    Returns a tensor of shape (..., n, e) that gradients flow through. The inputs stay
    unchanged.
    """
    scores = q @ k.mT / q.shape[-1] ** 0.5  # (..., n, m)
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    return scores.softmax(dim=-1) @ v  # (..., n, e)
