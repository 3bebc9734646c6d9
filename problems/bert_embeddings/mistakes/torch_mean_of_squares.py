"""WA
en: computes the variance as E[e²] - E[e]², which loses all digits far from zero
zh: 方差用 E[e²] − E[e]² 计算，数值离零远时有效数字丢光
"""

import torch


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    x = token_table[token_ids] + segment_table[segment_ids]
    x = x + position_table[: token_ids.shape[1]]
    mean = x.mean(axis=-1, keepdims=True)
    var = (x * x).mean(axis=-1, keepdims=True) - mean * mean
    return (x - mean) / torch.sqrt(var.clamp(min=0.0) + eps) * gamma + beta
