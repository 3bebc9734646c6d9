def channel_shuffle(x, groups):
    channels = x.shape[1]
    order = [start + step for start in range(groups) for step in range(0, channels, groups)]
    return x[:, order]
