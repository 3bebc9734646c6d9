"""Swin's own functions, as transformers has them."""

import torch
from transformers.models.swin import modeling_swin

SOURCE = "transformers: window_partition and window_reverse of Swin"


def window_partition(x, window):
    return modeling_swin.window_partition(torch.from_numpy(x.copy()), window).numpy()


def window_reverse(windows, window, height, width):
    pieces = torch.from_numpy(windows.copy(order="C"))
    return modeling_swin.window_reverse(pieces, window, height, width).numpy()
