"""PyTorch: pixel_unshuffle moves each patch into the channels, addmm projects."""

import torch
from torch.nn import functional


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    n, d = images.shape[0], weight.shape[0]
    deep = functional.pixel_unshuffle(images, weight.shape[-1])  # (N, CPP, H/P, W/P)
    rows = deep.movedim(1, -1).reshape(-1, deep.shape[1])
    tokens = torch.addmm(bias, rows, weight.reshape(d, -1).t()).reshape(n, -1, d)
    out = images.new_zeros(n, tokens.shape[1] + 1, d)
    out[:, 0], out[:, 1:] = cls_token, tokens
    return out.add_(pos_embedding)
