"""WA
en: the best loss follows every lower loss, also one that is no improvement
zh: 只要更低就更新最好损失，哪怕不算改进
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.bad = float("inf"), 0

    def step(self, loss):
        self.bad = 0 if self.best - loss > self.min_delta else self.bad + 1
        self.best = min(self.best, loss)
        return self.bad >= self.patience
