"""Nested lists and the math module, one token and one head at a time."""

import itertools
import math


def linear(rows, weight, bias):
    return [
        [sum(a * b for a, b in zip(row, line, strict=True)) + c for line, c in zip(weight, bias, strict=True)]
        for row in rows
    ]


def attend(query, keys, values, allowed):
    scores = [
        sum(a * b for a, b in zip(query, key, strict=True)) / math.sqrt(len(query)) for key in keys
    ]
    top = max(itertools.compress(scores, allowed))
    weights = [math.exp(s - top) if ok else 0.0 for s, ok in zip(scores, allowed, strict=True)]
    total = sum(weights)
    return [sum(w * v for w, v in zip(weights, column, strict=True)) / total for column in zip(*values, strict=True)]


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    import numpy as np

    batch, length, width = x.shape
    d = width // num_heads
    full = np.ones((batch, num_heads, length, length), bool)
    mask = (full if mask is None else full & mask).tolist()
    w_qkv, b_qkv, w_out, b_out = (array.tolist() for array in (w_qkv, b_qkv, w_out, b_out))
    answer = []
    for n, sequence in enumerate(x.tolist()):
        rows = linear(sequence, w_qkv, b_qkv)
        joined = [[] for _ in range(length)]
        for h in range(num_heads):
            q, k, v = ([row[p * width + h * d : p * width + h * d + d] for row in rows] for p in range(3))
            for i in range(length):
                joined[i] += attend(q[i], k, v, mask[n][h][i])
        answer.append(linear(joined, w_out, b_out))
    return answer
