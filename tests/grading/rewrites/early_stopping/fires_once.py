class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.run = self.losses(patience, min_delta)
        next(self.run)

    def losses(self, patience, margin):
        best, since = (yield), 0
        while True:
            loss = yield since == patience
            since += 1
            if loss < best - margin:
                best, since = loss, 0

    def step(self, loss):
        return self.run.send(loss)
