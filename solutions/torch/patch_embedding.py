"""Images to tokens: the first layer of a Vision Transformer, in PyTorch."""

import torch
from torch.nn import functional


def patch_embedding(
    images: torch.Tensor,
    weight: torch.Tensor,
    bias: torch.Tensor,
    cls_token: torch.Tensor,
    pos_embedding: torch.Tensor,
) -> torch.Tensor:
    """Embed the patches of images (N, C, H, W) by weight (D, C, P, P) and bias (D,).

    P divides H and W. ``cls_token`` (D,) goes in front of each image's patches, which come
    row by row; ``pos_embedding`` (1 + HW/P^2, D) is added to all.

    Returns a tensor (N, 1 + HW/P^2, D). The inputs stay unchanged.
    """
    *_, patch = weight.shape
    patches = functional.unfold(images, patch, stride=patch).mT  # (N, n, CPP)
    tokens = functional.linear(patches, weight.flatten(1), bias)  # (N, n, D)
    first = cls_token.expand(len(images), 1, -1)
    return torch.cat([first, tokens], dim=1) + pos_embedding  # (N, 1 + n, D)
