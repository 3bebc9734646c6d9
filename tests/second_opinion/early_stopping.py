"""By definition, from the whole list: an epoch improves if it beats the last improvement."""

SOURCE = "brute force: the list of improvements found anew from all losses at every step"


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta, self.seen = patience, min_delta, []

    def step(self, loss):
        self.seen.append(loss)
        improved = [0]
        for epoch in range(1, len(self.seen)):
            if self.seen[epoch] < self.seen[improved[-1]] - self.min_delta:
                improved.append(epoch)
        window = range(len(self.seen) - self.patience, len(self.seen))
        return len(self.seen) >= self.patience and not set(window) & set(improved)
