"""Keeps every loss and replays the rule over all of them."""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.losses = []

    def step(self, loss):
        self.losses.append(loss)
        best, last_improvement = self.losses[0], 0
        for epoch, value in enumerate(self.losses):
            if value < best - self.min_delta:
                best, last_improvement = value, epoch
        return len(self.losses) - 1 - last_improvement >= self.patience
