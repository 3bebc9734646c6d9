"""Scaled dot-product attention, stable for scores of any size.

Source: Vaswani et al. (2017), Attention Is All You Need, section 3.2.1.
"""

import numpy as np


def attention(
    q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray | None = None
) -> np.ndarray:
    """Attention of queries q (..., n, d) to keys k (..., m, d) with values v (..., m, e).

    ``mask``, if given, is boolean and broadcasts to (..., n, m); True = may attend. Every
    query may attend to at least one key.

    Returns an array of shape (..., n, e). The inputs stay unchanged.
    """
    scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])  # (..., n, m)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (..., n, m)
    return weights / weights.sum(axis=-1, keepdims=True) @ v  # (..., n, e)
