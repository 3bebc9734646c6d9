def receptive_field(layers):
    before = [1] + [stride for _, stride in layers]
    return 1 + sum((kernel - 1) * s for (kernel, _), s in zip(layers, before, strict=False))
