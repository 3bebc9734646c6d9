import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    centred = token_table - token_table.mean(axis=1)[:, None]
    normal = centred / np.sqrt((centred**2).mean(axis=1) + eps)[:, None]
    table = normal * gamma + beta
    where = np.arange(token_ids.shape[1])
    return position_table[where] + segment_table[segment_ids] + table[token_ids]
