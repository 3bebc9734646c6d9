import torch


def attention(q, k, v, mask=None):
    energy = q @ k.transpose(-1, -2)
    if mask is not None:
        energy = energy.masked_fill(torch.logical_not(mask), float("-inf"))
    return torch.softmax(energy, -1) @ v
