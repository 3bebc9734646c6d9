def channel_shuffle(x, groups):
    moved = x.copy()
    each = moved.shape[1] // groups
    for k in range(each):
        for g in range(groups):
            moved[:, k * groups + g] = moved[:, g * each + k]
    return moved
