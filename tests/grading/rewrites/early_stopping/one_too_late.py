class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.left = self.patience = patience
        self.margin, self.best = min_delta, None

    def step(self, loss):
        if self.best is None or loss < self.best - self.margin:
            self.best, self.left = loss, self.patience
            return False
        self.left -= 1
        return self.left < 0
