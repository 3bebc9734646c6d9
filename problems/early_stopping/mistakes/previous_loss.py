"""WA
en: compares with the previous loss instead of the best one
zh: 和上一步的损失比较，而不是和最好的损失比较
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.previous, self.bad = float("inf"), 0

    def step(self, loss):
        self.bad = 0 if self.previous - loss > self.min_delta else self.bad + 1
        self.previous = loss
        return self.bad >= self.patience
