"""WA
en: ignores num_heads and attends with a single head
zh: 没有用 num_heads，只做了单头注意力
"""

import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    b, n, width = x.shape
    num_heads, d = 1, width
    qkv = x @ w_qkv.T + b_qkv
    q, k, v = qkv[..., :width], qkv[..., width : 2 * width], qkv[..., 2 * width :]
    q, k, v = (t.reshape(b, n, num_heads, d).transpose(0, 2, 1, 3) for t in (q, k, v))
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(d)
    if mask is not None:
        scores = np.where(np.broadcast_to(mask, (b, mask.shape[-3] if mask.ndim > 2 else 1, n, n))[:, :1], scores, -1e30)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    out = (weights @ v).transpose(0, 2, 1, 3).reshape(b, n, width)
    return out @ w_out.T + b_out
