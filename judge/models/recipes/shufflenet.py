"""ShuffleNet on scattered digits: three groups, three short stages, a quarter of the width."""

from __future__ import annotations

from judge.models.catalogue import load
from judge.models.training import Outcome, train_on_digits


def train(seed: int) -> Outcome:
    model = load("shufflenet")
    sizes = {"widths": (60, 120, 240), "depths": (2, 2, 2), "stem": 12, "classes": 10}
    return train_on_digits(
        lambda: model.build(channels=1, **sizes), seed, zoom=2, epochs=8, lr=5e-3
    )
