"""WA
en: reads w_qkv's rows as q, k, v of head 0, then of head 1 (heads first)
zh: 把 w_qkv 的行当成按头排列：先是第 0 个头的 q、k、v，再是第 1 个头的
"""

import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    b, n, width = x.shape
    d = width // num_heads
    qkv = x @ w_qkv.T + b_qkv
    q, k, v = qkv.reshape(b, n, num_heads, 3, d).transpose(3, 0, 2, 1, 4)
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -1e30)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    out = (weights @ v).transpose(0, 2, 1, 3).reshape(b, n, width)
    return out @ w_out.T + b_out
