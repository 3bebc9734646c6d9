import torch


def attention(q, k, v, mask=None):
    s = torch.matmul(q, k.transpose(-1, -2)).div(v.size(-1) ** 0.5)
    if mask is not None:
        s = torch.where(mask, s, torch.full_like(s, -1e30))
    return torch.softmax(s, dim=-1).matmul(v)
