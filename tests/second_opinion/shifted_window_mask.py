"""The additive mask of transformers' Swin, whose zeros are our True.

``SwinLayer.get_attn_mask`` needs only the two sizes of the layer it is a method of; the
layer itself would first switch the shift off where the map is a single window wide.
"""

from types import SimpleNamespace

import torch
from transformers.models.swin.modeling_swin import SwinLayer

SOURCE = "transformers: SwinLayer.get_attn_mask"


def shifted_window_mask(height, width, window, shift):
    layer = SimpleNamespace(window_size=window, shift_size=shift)
    mask = SwinLayer.get_attn_mask(layer, height, width, torch.float32, torch.device("cpu"))
    if mask is None:
        count = (height // window) * (width // window)
        return [[[True] * window**2] * window**2] * count
    return (mask == 0).numpy()
