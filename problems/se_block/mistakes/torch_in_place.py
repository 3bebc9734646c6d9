"""WA
en: scales x in place, so the caller's feature map is changed
zh: 原地缩放 x，改掉了调用者的特征图
"""

import torch
import torch.nn.functional as F


def se_block(x, w1, b1, w2, b2):
    s = torch.mean(x, dim=(2, 3))
    gates = torch.sigmoid(F.linear(F.relu(F.linear(s, w1, b1)), w2, b2))
    x *= gates[:, :, None, None]
    return x
