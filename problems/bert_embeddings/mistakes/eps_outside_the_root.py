"""WA
en: adds eps to the root instead of under it
zh: eps 加在了根号外面
"""

import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    x = token_table[token_ids] + segment_table[segment_ids]
    x = x + position_table[: token_ids.shape[1]]
    mean = x.mean(axis=-1, keepdims=True)
    var = x.var(axis=-1, keepdims=True)
    return (x - mean) / (np.sqrt(var) + eps) * gamma + beta
