"""Early stopping: end training when the validation loss has not improved for some epochs.

Source: Prechelt (1998), Early Stopping - But When?
"""

import math


class EarlyStopping:
    """Says after each epoch whether to stop: after ``patience`` steps without improvement.

    A loss improves if it is lower than the best one so far by more than ``min_delta``.
    """

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience = patience
        self.min_delta = min_delta
        self.best = math.inf
        self.steps_without_improvement = 0

    def step(self, loss: float) -> bool:
        """Take note of an epoch's loss; True if training should stop."""
        if self.best - loss > self.min_delta:
            self.best = loss
            self.steps_without_improvement = 0
        else:
            self.steps_without_improvement += 1
        return self.steps_without_improvement >= self.patience
