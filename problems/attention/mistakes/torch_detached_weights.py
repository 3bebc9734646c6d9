"""WA
en: cuts the weights off from autograd, so no gradient reaches q and k
zh: 权重脱离了计算图，q 和 k 得不到梯度
"""

import torch


def attention(q, k, v, mask=None):
    with torch.no_grad():
        scores = q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5
        if mask is not None:
            scores = scores.masked_fill(~mask, float("-inf"))
        weights = torch.softmax(scores, dim=-1)
    return weights @ v
