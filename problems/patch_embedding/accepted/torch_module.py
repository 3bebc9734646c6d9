"""PyTorch: a module with nn.Linear, patches cut by Tensor.unfold."""

import torch
from torch import nn


class PatchEmbedding(nn.Module):
    def __init__(self, weight, bias, cls_token, positions):
        super().__init__()
        D, C, P, _ = weight.shape
        self.patch = P
        self.proj = nn.Linear(C * P * P, D)
        with torch.no_grad():
            self.proj.weight.copy_(weight.reshape(D, -1))
            self.proj.bias.copy_(bias)
        self.cls_token = nn.Parameter(cls_token.clone().reshape(1, 1, D))
        self.pos_embed = nn.Parameter(positions.clone().unsqueeze(0))

    def forward(self, x):
        x = x.unfold(2, self.patch, self.patch).unfold(3, self.patch, self.patch)
        x = x.permute(0, 2, 3, 1, 4, 5).flatten(3).flatten(1, 2)
        x = self.proj(x)
        cls = self.cls_token.expand(x.shape[0], -1, -1)
        return torch.cat((cls, x), dim=1) + self.pos_embed


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    return PatchEmbedding(weight, bias, cls_token, pos_embedding)(images)
