import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    batch, length = token_ids.shape
    rows = token_table[token_ids.ravel()] + segment_table[segment_ids.ravel()]
    rows += np.tile(position_table[:length], (batch, 1))
    normal = (rows - rows.mean(0)) / (rows.var(0) + eps) ** 0.5
    return (normal * gamma + beta).reshape(batch, length, -1)
