class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.wait = self.left = patience
        self.margin = min_delta
        self.level = None

    def step(self, loss):
        moved = self.level is None or not -self.margin <= loss - self.level <= self.margin
        if moved:
            self.level = loss
        self.left = self.wait if moved else self.left - 1
        return self.left <= 0
