import torch


def attention(q, k, v, mask=None):
    m = k.shape[-2]
    s = (q / m**0.5) @ k.transpose(-1, -2)
    if mask is not None:
        s = s.masked_fill(~mask, float("-inf"))
    return torch.softmax(s, dim=-1).matmul(v)
