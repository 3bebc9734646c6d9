import torch


def channel_shuffle(x, groups):
    n, c, h, w = x.shape
    return torch.reshape(x, (n, groups, c // groups, h, w)).transpose(1, 2).reshape(n, c, h, w)
