"""The module as most repositories have it: adaptive pooling, two linear layers."""

import torch
from torch import nn


class SELayer(nn.Module):
    def __init__(self, channels, hidden):
        super().__init__()
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channels, hidden),
            nn.ReLU(inplace=True),
            nn.Linear(hidden, channels),
            nn.Sigmoid(),
        )

    def forward(self, x):
        b, c, _, _ = x.size()
        y = self.avg_pool(x).view(b, c)
        y = self.fc(y).view(b, c, 1, 1)
        return x * y.expand_as(x)


def se_block(x, w1, b1, w2, b2):
    layer = SELayer(w1.shape[1], w1.shape[0])
    layer.load_state_dict(
        {"fc.0.weight": w1, "fc.0.bias": b1, "fc.2.weight": w2, "fc.2.bias": b2}
    )
    with torch.no_grad():
        return layer(x)
