class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.left = self.patience = patience
        self.margin, self.best = min_delta, None

    def step(self, loss):
        if self.best is not None and loss > self.best - self.margin:
            self.left -= 1
        else:
            self.best, self.left = loss, self.patience
        return self.left < 1
