"""Plain loops over leading places and queries, exp by the math module, nested lists."""

import itertools
import math

import numpy as np


def attention(q, k, v, mask=None):
    shape = (*q.shape[:-1], k.shape[-2])
    allowed = np.ones(shape, bool) if mask is None else np.broadcast_to(mask, shape)
    out = np.zeros((*q.shape[:-1], v.shape[-1]))
    for place in itertools.product(*map(range, q.shape[:-2])):
        for i, query in enumerate(q[place]):
            keys = [j for j in range(k.shape[-2]) if allowed[(*place, i, j)]]
            scores = [float(np.dot(query, k[place][j])) / math.sqrt(len(query)) for j in keys]
            top = max(scores)
            weights = [math.exp(score - top) for score in scores]
            for weight, j in zip(weights, keys, strict=True):
                out[(*place, i)] += weight / sum(weights) * v[place][j]
    return out.tolist()
