"""ViT on scattered digits: 16 x 16 pixels in patches of 4, three blocks of 64."""

from __future__ import annotations

from functools import partial

from judge.models.catalogue import load
from judge.models.training import Outcome, train_on_digits


def train(seed: int) -> Outcome:
    sizes = {"dim": 64, "depth": 3, "heads": 4, "hidden": 128, "classes": 10, "dropout": 0.0}
    vit = load("vit")
    build = partial(vit.build, image=16, patch=4, channels=1, **sizes)
    return train_on_digits(build, seed, epochs=22, batch=100, lr=3e-3)
