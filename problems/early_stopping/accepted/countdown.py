"""Counts down instead of up, in a dataclass, with None for a best that is not known yet."""

from dataclasses import dataclass, field


@dataclass
class EarlyStopping:
    patience: int
    min_delta: float = 0.0
    best: float | None = field(default=None, init=False)
    left: int = field(default=0, init=False)

    def step(self, loss: float) -> bool:
        if self.best is None or loss + self.min_delta < self.best:
            self.best = loss
            self.left = self.patience
        else:
            self.left = max(0, self.left - 1)
        return not self.left
