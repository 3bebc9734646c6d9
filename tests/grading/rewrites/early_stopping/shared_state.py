STATE = {"best": float("inf"), "waited": 0}


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.margin = patience, min_delta

    def step(self, loss):
        STATE["waited"] += 1
        if loss < STATE["best"] - self.margin:
            STATE.update(best=loss, waited=0)
        return STATE["waited"] >= self.patience
