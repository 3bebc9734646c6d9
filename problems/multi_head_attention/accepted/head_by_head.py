"""One head after the other: slices of the weights, two-dimensional matrices, a sum of projections."""

import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    batch, length, width = x.shape
    d = width // num_heads
    shape = (batch, num_heads, length, length)
    allowed = np.broadcast_to(True if mask is None else mask, shape)
    out = np.zeros(x.shape) + b_out
    for h in range(num_heads):
        own = slice(h * d, h * d + d)
        parts = [w_qkv[i * width : (i + 1) * width][own] for i in range(3)]
        biases = [b_qkv[i * width : (i + 1) * width][own] for i in range(3)]
        for n in range(batch):
            q, k, v = (x[n] @ w.T + b for w, b in zip(parts, biases, strict=True))
            scores = np.where(allowed[n, h], q.dot(k.T) * d**-0.5, -1e30)
            weights = np.exp(scores - scores.max(1)[:, None])
            head = (weights / weights.sum(1)[:, None]) @ v
            out[n] += head @ w_out[:, own].T
    return out
