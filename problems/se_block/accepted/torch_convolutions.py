"""1 x 1 convolutions on the pooled map, as MobileNetV3 writes it."""

import torch
import torch.nn.functional as F


def se_block(x, w1, b1, w2, b2):
    scale = F.adaptive_avg_pool2d(x, 1)
    scale = F.relu(F.conv2d(scale, w1[..., None, None], b1))
    scale = torch.sigmoid(F.conv2d(scale, w2[..., None, None], b2))
    return torch.mul(x, scale)
