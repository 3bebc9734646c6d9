"""Multi-head self-attention with one fused projection for queries, keys and values.

Source: Vaswani et al. (2017), Attention Is All You Need, section 3.2.2.
"""

import numpy as np


def multi_head_attention(
    x: np.ndarray,
    w_qkv: np.ndarray,
    b_qkv: np.ndarray,
    w_out: np.ndarray,
    b_out: np.ndarray,
    num_heads: int,
    mask: np.ndarray | None = None,
) -> np.ndarray:
    """Self-attention of x (B, L, D) in ``num_heads`` heads of width D / num_heads.

    w_qkv (3D, D) and b_qkv (3D,) project to q, k, v in this order; w_out (D, D) and b_out
    (D,) project the heads' results, side by side. ``mask``, if given, is boolean and
    broadcasts to (B, num_heads, L, L); True = may attend.

    Returns an array of shape (B, L, D). The inputs stay unchanged.
    """
    batch, length, width = x.shape
    q, k, v = np.split(x @ w_qkv.T + b_qkv, 3, axis=2)  # each (B, L, D)
    q, k, v = (split(each, num_heads) for each in (q, k, v))  # each (B, heads, L, d)
    scores = q @ np.swapaxes(k, 2, 3) / np.sqrt(width / num_heads)  # (B, heads, L, L)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=3, keepdims=True))
    mixed = weights / weights.sum(axis=3, keepdims=True) @ v  # (B, heads, L, d)
    joined = np.swapaxes(mixed, 1, 2).reshape(batch, length, width)  # (B, L, D)
    return joined @ w_out.T + b_out  # (B, L, D)


def split(columns: np.ndarray, num_heads: int) -> np.ndarray:
    batch, length, width = columns.shape
    heads = columns.reshape(batch, length, num_heads, width // num_heads)
    return np.swapaxes(heads, 1, 2)  # (B, heads, L, d)
