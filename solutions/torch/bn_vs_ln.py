"""Batch and layer normalisation, in PyTorch."""

import torch


def batch_norm(
    x: torch.Tensor,
    gamma: torch.Tensor,
    beta: torch.Tensor,
    running_mean: torch.Tensor,
    running_var: torch.Tensor,
    training: bool,
    momentum: float = 0.1,
    eps: float = 1e-5,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Normalise each channel of x, (N, C) or (N, C, H, W), and scale it by gamma, beta (C,).

    In training by the batch's own mean and biased variance, else by the running ones (C,).
    ``momentum`` is the weight of the new batch in the running values.

    Returns (y, new_mean, new_var): y has x's shape; the running values (C,) are updated
    (with the unbiased variance) in training, else unchanged. The inputs stay unchanged.
    """
    mean, var, new_mean, new_var = running_mean, running_var, running_mean, running_var
    if training:
        values = x.transpose(0, 1).flatten(1)  # (C, m)
        var, mean = torch.var_mean(values, dim=1, correction=0)  # (C,)
        new_mean = torch.lerp(running_mean, mean, momentum)
        new_var = torch.lerp(running_var, values.var(dim=1), momentum)
    channel = (len(gamma), 1, 1)[: x.ndim - 1]
    mean, var, gamma, beta = (each.reshape(channel) for each in (mean, var, gamma, beta))
    return gamma * (x - mean) * torch.rsqrt(var + eps) + beta, new_mean, new_var


def layer_norm(
    x: torch.Tensor, gamma: torch.Tensor, beta: torch.Tensor, eps: float = 1e-5
) -> torch.Tensor:
    """Normalise x over its trailing dimensions, those of gamma's and beta's shape.

    Returns a tensor of x's shape; the variance is the biased one. The inputs stay unchanged.
    """
    axes = tuple(range(-gamma.ndim, 0))
    var, mean = torch.var_mean(x, dim=axes, correction=0, keepdim=True)
    return gamma * (x - mean) * torch.rsqrt(var + eps) + beta
