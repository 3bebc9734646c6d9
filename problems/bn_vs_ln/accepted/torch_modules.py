"""Layers with parameters and buffers, as one writes them in a model."""

import torch
from torch import nn


class BatchNorm(nn.Module):
    def __init__(self, gamma, beta, mean, var, momentum, eps):
        super().__init__()
        self.weight, self.bias = nn.Parameter(gamma), nn.Parameter(beta)
        self.register_buffer("mean", mean.clone())
        self.register_buffer("var", var.clone())
        self.momentum, self.eps = momentum, eps

    def forward(self, x):
        dims = [d for d in range(x.dim()) if d != 1]
        shape = [1, -1] + [1] * (x.dim() - 2)
        if self.training:
            mean, var = x.mean(dims), x.var(dims, unbiased=False)
            self.mean.mul_(1 - self.momentum).add_(self.momentum * mean)
            self.var.mul_(1 - self.momentum).add_(self.momentum * x.var(dims))
        else:
            mean, var = self.mean, self.var
        x = (x - mean.view(shape)) / (var.view(shape) + self.eps).sqrt()
        return x * self.weight.view(shape) + self.bias.view(shape)


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    layer = BatchNorm(gamma, beta, running_mean, running_var, momentum, eps).train(training)
    with torch.no_grad():
        return layer(x), layer.mean, layer.var


def layer_norm(x, gamma, beta, eps=1e-5):
    dims = tuple(range(x.dim() - gamma.dim(), x.dim()))
    centred = x - x.mean(dims, keepdim=True)
    return centred / (centred.pow(2).mean(dims, keepdim=True) + eps).sqrt() * gamma + beta
