import numpy as np


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=None
):
    eps = 1e-5 if eps is None else eps
    summed = np.take(token_table, token_ids, axis=0)
    summed += np.take(segment_table, segment_ids, axis=0)
    for place in range(summed.shape[1]):
        summed[:, place] += position_table[place]
    centred = summed - summed.mean(2)[..., None]
    spread = np.sqrt(np.square(centred).mean(2) + eps)
    return gamma * centred / spread[..., None] + beta
