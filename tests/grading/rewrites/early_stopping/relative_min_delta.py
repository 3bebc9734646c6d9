class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.left = self.patience = patience
        self.share, self.losses = 1.0 - min_delta, []

    def step(self, loss):
        if not self.losses or self.losses[-1] * self.share > loss:
            self.losses.append(loss)
            self.left = self.patience
        else:
            self.left -= 1
        return self.left <= 0
