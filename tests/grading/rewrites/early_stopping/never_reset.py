class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.left, self.margin, self.best = patience, min_delta, None

    def step(self, loss):
        better = self.best is None or loss < self.best - self.margin
        if better:
            self.best = loss
        else:
            self.left -= 1
        return not better and self.left <= 0
