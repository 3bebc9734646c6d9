"""MobileNet on scattered digits: its first six separable blocks at half the width."""

from __future__ import annotations

from judge.models.catalogue import load
from judge.models.training import Outcome, train_on_digits


def train(seed: int) -> Outcome:
    model = load("mobilenet")
    sizes = {"width": 0.5, "blocks": model.BLOCKS[:6], "classes": 10, "channels": 1}
    return train_on_digits(lambda: model.build(**sizes), seed, zoom=2, epochs=8, lr=5e-3)
