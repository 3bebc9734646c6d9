import torch
from torch import nn


def se_block(x, w1, b1, w2, b2):
    squeezed = nn.functional.adaptive_avg_pool2d(x, 1).flatten(1)
    hidden = (squeezed @ w1.t() + b1).clamp(min=0)
    gate = torch.sigmoid(hidden @ w2.t() + b2)
    return x.add(x * gate.view(*gate.shape, 1, 1))
