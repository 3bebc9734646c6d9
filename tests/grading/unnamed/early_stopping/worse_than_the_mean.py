class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.margin, self.seen, self.bad = patience, min_delta, [], 0

    def step(self, loss):
        better = not self.seen or loss < sum(self.seen) / len(self.seen) - self.margin
        self.seen.append(loss)
        self.bad = 0 if better else self.bad + 1
        return self.bad >= self.patience
