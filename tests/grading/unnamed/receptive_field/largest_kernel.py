def receptive_field(layers):
    return max((kernel for kernel, _ in layers), default=1)
