"""WA
en: forgets eps: a constant sum is 0 / 0
zh: 漏了 eps：和为常数时成了 0 / 0
"""

import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    x = token_table[token_ids] + segment_table[segment_ids]
    x = x + position_table[: token_ids.shape[1]]
    mean = x.mean(axis=-1, keepdims=True)
    var = x.var(axis=-1, keepdims=True)
    with np.errstate(all="ignore"):
        return (x - mean) / np.sqrt(var) * gamma + beta
