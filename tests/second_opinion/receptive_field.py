"""The set of pixels themselves, for stacks small enough; their extent from the ends otherwise."""

SOURCE = "brute force: the pixels that the output reaches, collected layer by layer"
MOST = 20_000


def receptive_field(layers):
    reached = {0}
    for kernel, stride in reversed(layers):
        reached = {place * stride + offset for place in reached for offset in range(kernel)}
        if len(reached) > MOST:  # the ends alone decide the extent
            reached = {min(reached), max(reached)}
    return max(reached) - min(reached) + 1
