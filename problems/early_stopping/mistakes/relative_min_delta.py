"""WA
en: takes min_delta as a share of the best loss instead of a difference
zh: 把 min_delta 当成了最好损失的比例，而不是差值
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad = None, 0

    def step(self, loss):
        if self.best is None or loss < self.best * (1 - self.min_delta):
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        return self.bad >= self.patience
