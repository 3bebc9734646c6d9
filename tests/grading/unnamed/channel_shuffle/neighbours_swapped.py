def channel_shuffle(x, groups):
    order = [min(c ^ 1, x.shape[1] - 1) for c in range(x.shape[1])]
    return x[:, order]
