"""Swin on scattered digits: 16 x 16 pixels, windows of 4 on maps of 8 and 4."""

from __future__ import annotations

from functools import partial

from judge.models.catalogue import load
from judge.models.training import Outcome, train_on_digits


def train(seed: int) -> Outcome:
    sizes = {"depths": (2, 2), "heads": (2, 4), "window": 4, "classes": 10, "drop_path": 0.0}
    swin = load("swin")
    build = partial(swin.build, patch=2, channels=1, dim=24, **sizes)
    return train_on_digits(build, seed, epochs=15, batch=80, lr=4e-3)
