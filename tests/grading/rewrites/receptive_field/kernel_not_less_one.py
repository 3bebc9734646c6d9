def receptive_field(layers):
    if not layers:
        return 1
    *before, (kernel, _) = layers
    step = 1
    for _, stride in before:
        step *= stride
    return receptive_field(before) + kernel * step
