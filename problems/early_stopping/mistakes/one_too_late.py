"""WA
en: stops only after patience + 1 steps without improvement
zh: 连续 patience + 1 步没有改进才停
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
        return self.bad > self.patience
