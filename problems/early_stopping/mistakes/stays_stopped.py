"""WA
en: once it has stopped it stays so, also after an improvement
zh: 触发一次以后就一直返回 True，有改进也不恢复
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad, self.stopped = float("inf"), 0, False

    def step(self, loss):
        if self.best - loss > self.min_delta:
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        self.stopped = self.stopped or self.bad >= self.patience
        return self.stopped
