class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.margin, self.seen = patience, min_delta, []

    def step(self, loss):
        self.seen.append(loss)
        recent = self.seen[-self.patience - 1 :]
        if len(recent) <= self.patience:
            return False
        return all(late >= early - self.margin for early, late in zip(recent, recent[1:]))
