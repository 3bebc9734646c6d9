"""The two modules as most repositories have them, with the MLP as 1 x 1 convolutions."""

import torch
from torch import nn


class ChannelAttention(nn.Module):
    def __init__(self, channels, hidden):
        super().__init__()
        self.avg_pool, self.max_pool = nn.AdaptiveAvgPool2d(1), nn.AdaptiveMaxPool2d(1)
        self.mlp = nn.Sequential(
            nn.Conv2d(channels, hidden, 1), nn.ReLU(), nn.Conv2d(hidden, channels, 1)
        )

    def forward(self, x):
        return torch.sigmoid(self.mlp(self.avg_pool(x)) + self.mlp(self.max_pool(x)))


class SpatialAttention(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.conv = nn.Conv2d(2, 1, k, padding=k // 2, bias=False)

    def forward(self, x):
        avg = torch.mean(x, dim=1, keepdim=True)
        top, _ = torch.max(x, dim=1, keepdim=True)
        return torch.sigmoid(self.conv(torch.cat([avg, top], dim=1)))


@torch.no_grad()
def cbam(x, w1, b1, w2, b2, spatial_weight):
    channel = ChannelAttention(w1.shape[1], w1.shape[0])
    channel.mlp[0].weight.copy_(w1[:, :, None, None])
    channel.mlp[0].bias.copy_(b1)
    channel.mlp[2].weight.copy_(w2[:, :, None, None])
    channel.mlp[2].bias.copy_(b2)
    spatial = SpatialAttention(spatial_weight.shape[-1])
    spatial.conv.weight.copy_(spatial_weight)
    x = channel(x) * x
    return spatial(x) * x
