class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.history = patience, []

    def step(self, loss):
        self.history.append(loss)
        lowest = self.history.index(min(self.history))
        return len(self.history) - 1 - lowest >= self.patience
