def receptive_field(layers):
    pixels = 0
    for index in range(len(layers) - 1, -1, -1):
        kernel, stride = layers[index]
        pixels = (pixels - 1) * stride + kernel if pixels else kernel
    return pixels
