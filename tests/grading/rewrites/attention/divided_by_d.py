import numpy as np


def attention(q, k, v, mask=None):
    logits = np.einsum("...nd,...md->...nm", q, k) / q.shape[-1]
    if mask is not None:
        logits = np.where(mask, logits, -1e300)
    logits -= logits.max(-1, keepdims=True)
    e = np.exp(logits)
    return np.einsum("...nm,...me->...ne", e / e.sum(-1, keepdims=True), v)
