"""VGG on scattered digits: its five stages at an eighth of the width, pixels doubled to 32 x 32."""

from __future__ import annotations

from judge.models.catalogue import load
from judge.models.training import Outcome, train_on_digits


def train(seed: int) -> Outcome:
    vgg = load("vgg16")
    sizes = {"widths": (8, 16, 32, 64, 64), "hidden": 64, "classes": 10, "dropout": 0.1}
    return train_on_digits(
        lambda: vgg.build(channels=1, pixels=32, **sizes), seed, zoom=2, epochs=8, lr=3e-3
    )
