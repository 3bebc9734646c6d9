"""WA
en: takes a loss that is better by exactly min_delta for an improvement (>= for >)
zh: 恰好低 min_delta 也算成改进（> 写成了 >=）
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad = float("inf"), 0

    def step(self, loss):
        if self.best - loss >= self.min_delta:
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        return self.bad >= self.patience
