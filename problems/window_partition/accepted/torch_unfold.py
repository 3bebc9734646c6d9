"""PyTorch: Tensor.unfold cuts, nn.functional.fold puts together."""

import torch
from torch.nn import functional


def window_partition(x, window):
    pieces = x.unfold(1, window, window).unfold(2, window, window)  # (B, R, S, C, w, w)
    return torch.movedim(pieces, 3, -1).flatten(0, 2)


def window_reverse(windows, window, height, width):
    n = (height // window) * (width // window)
    c = windows.shape[-1]
    columns = windows.movedim(-1, 1).reshape(-1, n, c * window * window).transpose(1, 2)
    maps = functional.fold(columns, (height, width), window, stride=window)
    return maps.permute(0, 2, 3, 1)
