class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.left, self.margin, self.best = patience, patience, min_delta, None

    def step(self, loss):
        if self.best is None or loss < self.best - self.margin:
            self.best, self.left = loss, self.patience
            return False
        self.left -= 1
        stop = self.left == 0
        if stop:
            self.left = self.patience
        return stop
