"""WA
en: updates the running values in place, which changes the caller's tensors
zh: 原地更新滑动统计量，改动了调用者的张量
"""

import torch


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dims = [0] if x.dim() == 2 else [0, 2, 3]
    shape = (1, -1) if x.dim() == 2 else (1, -1, 1, 1)
    mean, var = running_mean, running_var
    if training:
        mean, var = x.mean(dims), x.var(dims, unbiased=False)
        running_mean.mul_(1 - momentum).add_(mean, alpha=momentum)
        running_var.mul_(1 - momentum).add_(x.var(dims, unbiased=True), alpha=momentum)
    y = (x - mean.view(shape)) / torch.sqrt(var.view(shape) + eps)
    return gamma.view(shape) * y + beta.view(shape), running_mean, running_var


def layer_norm(x, gamma, beta, eps=1e-5):
    dims = tuple(range(x.dim() - gamma.dim(), x.dim()))
    mean, var = x.mean(dims, keepdim=True), x.var(dims, keepdim=True, unbiased=False)
    return gamma * (x - mean) / torch.sqrt(var + eps) + beta
