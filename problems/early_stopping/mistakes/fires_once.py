"""WA
en: returns True only once, on the step on which patience runs out
zh: 只在 patience 用完的那一步返回一次 True
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad = float("inf"), 0

    def step(self, loss):
        if self.best - loss > self.min_delta:
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        return self.bad == self.patience
