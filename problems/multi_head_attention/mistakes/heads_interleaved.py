"""WA
en: gives head h every heads-th column instead of a block of d
zh: 第 h 个头取的是每隔 heads 列的一列，而不是连续的 d 列
"""

import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    b, n, width = x.shape
    d = width // num_heads
    qkv = x @ w_qkv.T + b_qkv
    q, k, v = qkv[..., :width], qkv[..., width : 2 * width], qkv[..., 2 * width :]
    q, k, v = (t.reshape(b, n, d, num_heads).transpose(0, 3, 1, 2) for t in (q, k, v))
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -1e30)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    out = (weights @ v).transpose(0, 2, 3, 1).reshape(b, n, width)
    return out @ w_out.T + b_out
