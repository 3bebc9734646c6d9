"""BERT's input: three embeddings, added and normalised, in PyTorch."""

import torch
from torch.nn.functional import embedding


def bert_embeddings(
    token_ids: torch.Tensor,
    segment_ids: torch.Tensor,
    token_table: torch.Tensor,
    segment_table: torch.Tensor,
    position_table: torch.Tensor,
    gamma: torch.Tensor,
    beta: torch.Tensor,
    eps: float = 1e-12,
) -> torch.Tensor:
    """Embed token_ids (B, L) by token, segment and place, and normalise each token.

    ``segment_ids`` is (B, L); the tables are (V, D), (S, D) and (M, D) with M >= L, of which
    the first L rows serve as positions; ``gamma`` and ``beta`` (D,) scale and shift.

    Returns a tensor (B, L, D); the variance is the biased one. The inputs stay unchanged.
    """
    positions = position_table[: token_ids.shape[1]]  # (L, D)
    tokens, segments = embedding(token_ids, token_table), embedding(segment_ids, segment_table)
    summed = tokens + segments + positions  # (B, L, D)
    var, mean = torch.var_mean(summed, dim=-1, correction=0, keepdim=True)
    return gamma * (summed - mean) * torch.rsqrt(var + eps) + beta
