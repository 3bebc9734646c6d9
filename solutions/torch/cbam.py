"""CBAM in PyTorch, with the library's layers."""

import torch
from torch.nn.functional import conv2d, linear


def cbam(
    x: torch.Tensor,
    w1: torch.Tensor,
    b1: torch.Tensor,
    w2: torch.Tensor,
    b2: torch.Tensor,
    spatial_weight: torch.Tensor,
) -> torch.Tensor:
    """Scale the channels, then the places, of x (N, C, H, W) by gates of its own making.

    w1 (R, C), b1 (R,) and w2 (C, R), b2 (C,) are the two layers of the shared MLP, stored
    (out, in), with a ReLU between; ``spatial_weight`` (1, 2, k, k), k odd, is the kernel
    for the maps of the mean and the maximum over channels, in this order.

    Returns a tensor of shape (N, C, H, W), without a residual. The inputs stay unchanged.
    """
    pools = torch.stack([x.mean(dim=(2, 3)), x.amax(dim=(2, 3))])  # (2, n, c)
    outputs = linear(linear(pools, w1, b1).relu(), w2, b2)  # (2, n, c)
    x = x * outputs.sum(dim=0).sigmoid()[:, :, None, None]  # (n, c, h, w)
    maps = torch.stack([x.mean(dim=1), x.amax(dim=1)], dim=1)  # (n, 2, h, w)
    return x * conv2d(maps, spatial_weight, padding="same").sigmoid()  # (n, c, h, w)
