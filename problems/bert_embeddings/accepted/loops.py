"""Token by token in Python floats."""

import math


def layer_norm(row, gamma, beta, eps):
    mean = math.fsum(row) / len(row)
    variance = math.fsum((value - mean) ** 2 for value in row) / len(row)
    root = math.sqrt(variance + eps)
    return [g * (v - mean) / root + b for v, g, b in zip(row, gamma, beta, strict=True)]


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    out = []
    for words, segments in zip(token_ids.tolist(), segment_ids.tolist(), strict=True):
        rows = []
        for place, (word, segment) in enumerate(zip(words, segments, strict=True)):
            parts = zip(token_table[word], segment_table[segment], position_table[place], strict=True)
            rows.append(layer_norm([float(a + b + c) for a, b, c in parts], gamma, beta, eps))
        out.append(rows)
    return out
