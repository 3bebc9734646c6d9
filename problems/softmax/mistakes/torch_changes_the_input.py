"""WA
en: subtracts the maximum from the input itself (-=), which changes the caller's tensor
zh: 用 -= 直接在输入上减最大值，改动了调用者的张量
"""

import torch


def softmax(x, axis=-1):
    x -= x.max(dim=axis, keepdim=True).values
    powers = torch.exp(x)
    return powers / powers.sum(dim=axis, keepdim=True)
