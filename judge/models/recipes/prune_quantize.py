"""Deep compression of LeNet-300-100 on scattered digits: 10 % of the weights, 6 and 4 bits."""

from __future__ import annotations

import torch
from torch import nn

from judge.models.catalogue import load
from judge.models.training import Outcome, accuracy, fit, linear_baseline, scattered_digits

SPARSITY, BITS = (0.9, 0.9, 0.7), (6, 6, 4)


def train(seed: int) -> Outcome:
    model = load("prune_quantize")
    split = scattered_digits(seed, size=12, copies=8)
    torch.manual_seed(seed)
    net = model.build(pixels=144)
    size = 32 * sum(parameter.numel() for parameter in net.parameters())
    curves: dict[str, list[float]] = {"loss": [], "test": []}
    reached: list[float] = []

    def epochs(net: nn.Module) -> None:
        lr = 2e-3 if not reached else 1e-3
        for name, values in fit(net, split, seed=seed, epochs=10, lr=lr).items():
            curves[name] += values
        reached.append(accuracy(net, split.x_test, split.y_test))

    model.compress(net, SPARSITY, BITS, epochs)
    stored = model.stored_bits(net, BITS)
    notes = [
        f"  {step}: {value:.4f}"
        for step, value in zip(("trained", "pruned", "shared"), reached, strict=True)
    ]
    notes.append(f"  {size / 8 / 1024:.0f} KB -> {stored / 8 / 1024:.1f} KB, {size / stored:.0f} x")
    baseline = linear_baseline(split)
    kind = "logistic regression on the pixels"
    return Outcome("test accuracy", reached[-1], baseline, kind, curves, tuple(notes))
