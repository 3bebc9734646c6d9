"""PyTorch's own layer, in float64."""

import torch

SOURCE = "torch.nn.functional.channel_shuffle"


def channel_shuffle(x, groups):
    return torch.nn.functional.channel_shuffle(torch.from_numpy(x.copy()), groups).numpy()
