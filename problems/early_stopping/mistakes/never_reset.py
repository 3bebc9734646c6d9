"""WA
en: an improvement does not set the counter back
zh: 有改进时没有把计数器清零
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad = float("inf"), 0

    def step(self, loss):
        if self.best - loss > self.min_delta:
            self.best = loss
            return False
        self.bad += 1
        return self.bad >= self.patience
