"""ResNets on scattered digits: four stages of one block, an eighth of the width."""

from __future__ import annotations

from judge.models.catalogue import load
from judge.models.training import Outcome, train_on_digits


def train(seed: int, name: str) -> Outcome:
    resnet = load(name)
    width = {"resnet18": 16, "resnet50": 8}[name]
    sizes = {"depths": (1, 1, 1, 1), "width": width, "classes": 10, "channels": 1}
    return train_on_digits(lambda: resnet.build(name, **sizes), seed, zoom=2, epochs=8, lr=5e-3)
