class EarlyStopping:
    lowest = 100
    waited = 0

    def __init__(self, patience, min_delta=0.0):
        self.limit, self.needed = patience, min_delta

    def step(self, loss):
        self.waited += 1
        if loss + self.needed < self.lowest:
            self.lowest, self.waited = loss, 0
        return not self.waited < self.limit
