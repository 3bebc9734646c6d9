"""WA
en: exp of the raw scores overflows; the maximum is not subtracted
zh: 直接对分数取 exp 会溢出，没有先减去最大值
"""

import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    b, n, width = x.shape
    d = width // num_heads
    qkv = x @ w_qkv.T + b_qkv
    q, k, v = qkv[..., :width], qkv[..., width : 2 * width], qkv[..., 2 * width :]
    q, k, v = (t.reshape(b, n, num_heads, d).transpose(0, 2, 1, 3) for t in (q, k, v))
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -1e30)
    with np.errstate(all="ignore"):
        weights = np.exp(scores)
        weights = weights / weights.sum(axis=-1, keepdims=True)
    out = (weights @ v).transpose(0, 2, 1, 3).reshape(b, n, width)
    return out @ w_out.T + b_out
