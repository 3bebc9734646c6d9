import torch


def attention(q, k, v, mask=None):
    s = q.matmul(k.transpose(-1, -2)) / q.size(-1) ** 0.5
    if mask is not None:
        s = s.masked_fill(~mask, float("-inf"))
    return s.softmax(-1).detach() @ v
