"""Cross-entropy from logits, in PyTorch."""

import torch


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Mean negative log-probability of the right classes under the softmax of the logits.

    logits (N, C) holds floats up to ±10,000; targets (N,) holds int64 classes from 0 to
    C - 1.

    Returns a finite tensor without dimensions that gradients flow through. The inputs stay
    unchanged.
    """
    shifted = logits - logits.amax(dim=1, keepdim=True)  # (N, C), at most 0
    log_total = shifted.exp().sum(dim=1).log()  # (N,)
    right = shifted[torch.arange(len(targets)), targets]  # (N,)
    return (log_total - right).mean()
