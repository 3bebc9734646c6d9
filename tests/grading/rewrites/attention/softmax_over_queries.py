import torch


def attention(q, k, v, mask=None):
    s = torch.matmul(q, k.transpose(-1, -2)).div(q.size(-1) ** 0.5)
    if mask is not None:
        s = s.masked_fill(~mask, -1e30)
    return torch.softmax(s, dim=-2).matmul(v)
