import torch


def se_block(x, w1, b1, w2, b2):
    hidden = torch.relu(x.mean((2, 3)) @ w1.mT + b1)
    gate = torch.softmax(hidden @ w2.mT + b2, dim=1)
    return x * gate.unsqueeze(-1).unsqueeze(-1)
