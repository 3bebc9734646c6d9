"""WA
en: begins to count anew after returning True, so that it fires every patience steps
zh: 返回 True 之后重新计数，变成每隔 patience 步才触发一次
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
        if self.bad < self.patience:
            return False
        self.bad = 0
        return True
