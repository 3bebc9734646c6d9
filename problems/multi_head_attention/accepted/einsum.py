"""Weights viewed by head, everything by einsum."""

import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    width = x.shape[2]
    d = width // num_heads
    w = w_qkv.reshape(3, num_heads, d, width)
    b = b_qkv.reshape(3, num_heads, 1, d)
    q, k, v = np.einsum("blc,phdc->pbhld", x, w) + b[:, None]
    scores = np.einsum("bhld,bhmd->bhlm", q, k) / d**0.5
    if mask is not None:
        scores = scores + np.where(mask, 0.0, -1e9)
    scores -= scores.max(-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(-1, keepdims=True)
    joined = np.einsum("bhlm,bhmd->blhd", scores, v)
    return np.einsum("blhd,ohd->blo", joined, w_out.reshape(width, num_heads, d)) + b_out
