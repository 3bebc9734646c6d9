def dropout(x, p, training, rng):
    if not training or p == 0.0:
        return x
    y = x / p
    y[rng.uniform(size=x.shape) >= p] = 0.0
    return y
