"""Functions only: pooling by F, the spatial convolution as unfold and a matrix product."""

import torch
import torch.nn.functional as F


def cbam(x, w1, b1, w2, b2, spatial_weight):
    n, c, h, w = x.shape
    pooled = [F.avg_pool2d(x, (h, w)), F.max_pool2d(x, (h, w))]
    logits = 0
    for pool in pooled:
        hidden = torch.clamp(torch.addmm(b1, pool.reshape(n, c), w1.t()), min=0)
        logits = logits + torch.addmm(b2, hidden, w2.t())
    x = x * torch.sigmoid(logits).reshape(n, c, 1, 1)
    maps = torch.stack((x.sum(1) / c, x.max(dim=1).values), dim=1)
    k = spatial_weight.shape[-1]
    columns = F.unfold(maps, k, padding=k // 2)
    gate = torch.sigmoid(spatial_weight.reshape(1, -1) @ columns).reshape(n, 1, h, w)
    return gate * x
