def dropout(x, p, training, rng):
    if not training:
        return x
    return x * rng.normal(1.0, (p / (1 - p)) ** 0.5, x.shape)
