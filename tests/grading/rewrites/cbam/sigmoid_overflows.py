import torch
from torch.nn.functional import conv2d


def logistic(z):
    large = torch.exp(z)
    return large / (large + 1)


def cbam(x, w1, b1, w2, b2, spatial_weight):
    def mlp(pooled):
        return torch.addmm(b2, torch.addmm(b1, pooled, w1.T).relu(), w2.T)

    gate = logistic(mlp(x.mean((2, 3))) + mlp(x.amax((2, 3))))
    x = torch.einsum("nchw,nc->nchw", x, gate)
    planes = torch.cat([x.mean(1, True), x.amax(1, True)], 1)
    return x * logistic(conv2d(planes, spatial_weight, padding=spatial_weight.shape[-1] // 2))
