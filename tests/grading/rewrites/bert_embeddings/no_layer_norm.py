import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    one_hot = np.eye(len(token_table))[token_ids], np.eye(len(segment_table))[segment_ids]
    length = token_ids.shape[-1]
    return one_hot[0] @ token_table + one_hot[1] @ segment_table + position_table[None, :length]
