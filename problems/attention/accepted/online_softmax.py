"""One key at a time with a running maximum, as FlashAttention does block by block."""

import numpy as np


def attention(q, k, v, mask=None):
    rows = q.shape[:-1]
    mask = np.broadcast_to(True if mask is None else mask, (*rows, k.shape[-2]))
    top = np.full(rows, -np.inf)
    total = np.zeros(rows)
    mixed = np.zeros((*rows, v.shape[-1]))
    for j in range(k.shape[-2]):
        score = (q * k[..., j : j + 1, :]).sum(-1) / np.sqrt(q.shape[-1])
        score = np.where(mask[..., j], score, -1e30)
        higher = np.maximum(top, score)
        shrink, weight = np.exp(top - higher), np.exp(score - higher) * mask[..., j]
        total = total * shrink + weight
        mixed = mixed * shrink[..., None] + weight[..., None] * v[..., j : j + 1, :]
        top = higher
    return mixed / total[..., None]
