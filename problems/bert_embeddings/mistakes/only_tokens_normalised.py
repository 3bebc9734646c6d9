"""WA
en: normalises the token embedding alone, then adds the others
zh: 只归一化了词嵌入，然后才加其余两个
"""

import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    x = token_table[token_ids]
    rest = segment_table[segment_ids] + position_table[: token_ids.shape[1]]
    mean = x.mean(axis=-1, keepdims=True)
    var = x.var(axis=-1, keepdims=True)
    return (x - mean) / np.sqrt(var + eps) * gamma + beta + rest
