"""WA
en: the state belongs to the class, so that all objects share it
zh: 状态写成了类属性，所有对象共用
"""


class EarlyStopping:
    best, bad = float("inf"), 0

    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta

    def step(self, loss):
        kind = type(self)
        if kind.best - loss > self.min_delta:
            kind.best, kind.bad = loss, 0
        else:
            kind.bad += 1
        return kind.bad >= self.patience
