import torch


def channel_shuffle(features, groups):
    table = torch.unflatten(features, 1, (groups, -1))
    return table.permute(0, 2, 1, 3, 4).view(features.size())
