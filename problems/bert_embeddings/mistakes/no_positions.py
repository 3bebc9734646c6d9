"""WA
en: forgets the position embedding
zh: 漏了位置嵌入
"""

import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    x = token_table[token_ids] + segment_table[segment_ids]
    mean = x.mean(axis=-1, keepdims=True)
    var = x.var(axis=-1, keepdims=True)
    return (x - mean) / np.sqrt(var + eps) * gamma + beta
