"""By definition, from the whole list: an epoch is an improvement if it beats the last one by more."""

from functools import lru_cache

SOURCE = "brute force: improvements found recursively in the list of all losses, rows counted from it"


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta, self.seen = patience, min_delta, []

    def step(self, loss):
        self.seen.append(loss)
        window = range(max(0, len(self.seen) - self.patience), len(self.seen))
        return len(self.seen) >= self.patience and not any(map(self.improves, window))

    @lru_cache(maxsize=None)
    def improves(self, epoch):
        earlier = [e for e in range(epoch) if self.improves(e)]
        return not earlier or self.seen[epoch] < self.seen[earlier[-1]] - self.min_delta
