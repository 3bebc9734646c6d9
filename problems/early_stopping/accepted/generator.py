"""The rule as a generator to which losses are sent."""


def rule(patience, min_delta):
    loss = yield
    best, row = loss, 0
    while True:
        loss = yield row >= patience
        row += 1
        if best - loss > min_delta:
            best, row = loss, 0


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.rule = rule(patience, min_delta)
        next(self.rule)

    def step(self, loss):
        return self.rule.send(loss)
