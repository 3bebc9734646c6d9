import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    sequences = []
    for tokens, segments in zip(token_ids, segment_ids):
        e = token_table[tokens] + segment_table[segments] + position_table[: len(tokens)]
        sequences.append(gamma * ((e - np.mean(e)) / np.sqrt(np.var(e) + eps)) + beta)
    return np.array(sequences)
