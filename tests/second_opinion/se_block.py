"""PyTorch's pooling, 1 x 1 convolutions and activations, in float64."""

import torch

SOURCE = "torch.nn: AdaptiveAvgPool2d and 1 x 1 convolutions, as SENet's own code has them"


def se_block(x, w1, b1, w2, b2):
    x, w1, b1, w2, b2 = (torch.from_numpy(array.copy()) for array in (x, w1, b1, w2, b2))
    conv = torch.nn.functional.conv2d
    pooled = torch.nn.AdaptiveAvgPool2d(1)(x)
    hidden = torch.nn.functional.relu(conv(pooled, w1[:, :, None, None], b1))
    gates = torch.nn.functional.sigmoid(conv(hidden, w2[:, :, None, None], b2))
    return (gates.expand_as(x) * x).numpy()
