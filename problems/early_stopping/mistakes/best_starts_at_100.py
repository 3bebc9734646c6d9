"""WA
en: starts from a best loss of 100, which large losses never beat
zh: 最好损失的初值写成了 100，损失很大时永远达不到
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad = 100.0, 0

    def step(self, loss):
        if self.best - loss > self.min_delta:
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        return self.bad >= self.patience
