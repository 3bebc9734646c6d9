"""np.take and np.std; the norm goes over a matrix of tokens."""

import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    b, n = token_ids.shape
    place = np.broadcast_to(np.arange(n), (b, n))
    pairs = ((position_table, place), (segment_table, segment_ids), (token_table, token_ids))
    rows = sum(np.take(table, ids.reshape(-1), axis=0) for table, ids in pairs)
    centred = (rows.T - rows.mean(1)).T
    normed = centred / np.sqrt(np.std(rows, axis=1) ** 2 + eps)[:, None]
    return np.multiply(normed, gamma).reshape(b, n, -1) + beta
