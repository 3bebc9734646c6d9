"""WA
en: takes any change by more than min_delta for an improvement, also for the worse
zh: 变化量超过 min_delta 就算改进，变差也算
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad = float("inf"), 0

    def step(self, loss):
        if abs(self.best - loss) > self.min_delta:
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        return self.bad >= self.patience
