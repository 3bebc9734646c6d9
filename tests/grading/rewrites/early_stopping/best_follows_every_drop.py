class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.margin, self.seen, self.flags = patience, min_delta, [], []

    def step(self, loss):
        self.flags.append(all(earlier - loss > self.margin for earlier in self.seen))
        self.seen.append(loss)
        return len(self.flags) >= self.patience and not any(self.flags[-self.patience :])
