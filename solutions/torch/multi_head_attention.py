"""Multi-head self-attention, in PyTorch."""

import torch
from torch.nn.functional import linear


def multi_head_attention(
    x: torch.Tensor,
    w_qkv: torch.Tensor,
    b_qkv: torch.Tensor,
    w_out: torch.Tensor,
    b_out: torch.Tensor,
    num_heads: int,
    mask: torch.Tensor | None = None,
) -> torch.Tensor:
    """Self-attention of x (B, L, D) in ``num_heads`` heads of width D / num_heads.

    w_qkv (3D, D) and b_qkv (3D,) project to q, k, v in this order; w_out (D, D) and b_out
    (D,) project the heads' results, side by side. ``mask``, if given, is boolean and
    broadcasts to (B, num_heads, L, L); True = may attend.

    Returns a tensor of shape (B, L, D). The inputs stay unchanged.
    """
    batch, length, width = x.shape
    qkv = linear(x, w_qkv, b_qkv).view(batch, length, 3, num_heads, width // num_heads)
    q, k, v = qkv.permute(2, 0, 3, 1, 4)  # each (B, heads, L, d)
    scores = q @ k.mT / q.shape[3] ** 0.5  # (B, heads, L, L)
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    mixed = scores.softmax(dim=3) @ v  # (B, heads, L, d)
    joined = mixed.transpose(1, 2).reshape(batch, length, width)  # (B, L, D)
    return linear(joined, w_out, b_out)  # (B, L, D)
