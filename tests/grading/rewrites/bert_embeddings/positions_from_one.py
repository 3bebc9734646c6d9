import math


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    words, kinds, places = token_table.tolist(), segment_table.tolist(), position_table.tolist()
    scale, shift = gamma.tolist(), beta.tolist()
    batch = []
    for tokens, segments in zip(token_ids.tolist(), segment_ids.tolist()):
        rows = []
        for place, (token, segment) in enumerate(zip(tokens, segments)):
            three = (words[token], kinds[segment], places[(place + 1) % len(places)])
            e = [a + b + c for a, b, c in zip(*three)]
            mean = math.fsum(e) / len(e)
            variance = math.fsum((value - mean) ** 2 for value in e) / len(e)
            root = math.sqrt(variance + eps)
            rows.append([(v - mean) / root * g + b for v, g, b in zip(e, scale, shift)])
        batch.append(rows)
    return batch
