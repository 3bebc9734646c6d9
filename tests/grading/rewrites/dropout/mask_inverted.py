def dropout(x, p, training, rng):
    if not training:
        return x
    y = x / (1 - p)
    y[rng.random(x.shape) >= p] = 0.0
    return y
