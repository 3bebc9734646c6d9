"""PyTorch's own loss, in float64."""

import torch

SOURCE = "torch.nn.functional.cross_entropy"


def cross_entropy(logits, targets):
    logits, targets = torch.from_numpy(logits.copy()), torch.from_numpy(targets.copy())
    return torch.nn.functional.cross_entropy(logits, targets).item()
