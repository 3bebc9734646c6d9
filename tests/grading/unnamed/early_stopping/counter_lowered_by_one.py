class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.margin = patience, min_delta
        self.best, self.bad = float("inf"), 0

    def step(self, loss):
        if self.best - loss > self.margin:
            self.best, self.bad = loss, max(0, self.bad - 1)
        else:
            self.bad += 1
        return self.bad >= self.patience
