"""CBAM-ResNet on scattered digits: four stages of one bottleneck, an eighth of the width."""

from __future__ import annotations

from judge.models.catalogue import load
from judge.models.training import Outcome, train_on_digits


def train(seed: int) -> Outcome:
    model = load("cbam_resnet")
    sizes = {"depths": (1, 1, 1, 1), "width": 8, "reduction": 4, "classes": 10, "channels": 1}
    return train_on_digits(lambda: model.build(**sizes), seed, zoom=2, epochs=8, lr=5e-3)
