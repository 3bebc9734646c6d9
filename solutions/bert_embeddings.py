"""BERT's input: three embeddings, added and normalised.

Source: Devlin et al. (2019), BERT, section 3 and figure 2; Ba, Kiros and Hinton (2016),
Layer Normalization.
"""

import numpy as np


def bert_embeddings(
    token_ids: np.ndarray,
    segment_ids: np.ndarray,
    token_table: np.ndarray,
    segment_table: np.ndarray,
    position_table: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    eps: float = 1e-12,
) -> np.ndarray:
    """Embed token_ids (B, L) by token, segment and place, and normalise each token.

    ``segment_ids`` is (B, L); the tables are (V, D), (S, D) and (M, D) with M >= L, of which
    the first L rows serve as positions; ``gamma`` and ``beta`` (D,) scale and shift.

    Returns an array (B, L, D); the variance is the biased one. The inputs stay unchanged.
    """
    length = token_ids.shape[1]
    tokens, segments = token_table[token_ids], segment_table[segment_ids]  # (B, L, D)
    summed = tokens + segments + position_table[:length]  # (B, L, D)
    mean = summed.mean(axis=-1, keepdims=True)
    var = summed.var(axis=-1, keepdims=True)
    return gamma * (summed - mean) / np.sqrt(var + eps) + beta
