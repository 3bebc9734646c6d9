"""WA
en: counts positions from 1 instead of 0
zh: 位置从 1 开始数，应从 0 开始
"""

import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    x = token_table[token_ids] + segment_table[segment_ids]
    x = x + np.roll(position_table, -1, axis=0)[: token_ids.shape[1]]
    mean = x.mean(axis=-1, keepdims=True)
    var = x.var(axis=-1, keepdims=True)
    return (x - mean) / np.sqrt(var + eps) * gamma + beta
