"""Follows the first and the last pixel of the field back through the layers, recursively."""


def receptive_field(layers):
    def span(first, last, depth):
        if depth == 0:
            return last - first + 1
        kernel, stride = layers[depth - 1]
        return span(first * stride, last * stride + kernel - 1, depth - 1)

    return span(0, 0, len(layers))
