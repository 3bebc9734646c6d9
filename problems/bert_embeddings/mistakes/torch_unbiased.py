"""WA
en: std() divides by D - 1 in PyTorch, and eps stands outside the root
zh: PyTorch 的 std() 除以 D − 1，eps 也在根号外面
"""

import torch  # noqa: F401


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    x = token_table[token_ids] + segment_table[segment_ids]
    x = x + position_table[: token_ids.shape[1]]
    mean = x.mean(axis=-1, keepdims=True)
    std = x.std(dim=-1, keepdim=True, correction=min(1, x.shape[-1] - 1))
    return (x - mean) / (std + eps) * gamma + beta
