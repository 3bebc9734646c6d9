"""Swin-T: attention inside windows that shift from block to block.

Liu and others, "Swin Transformer: Hierarchical Vision Transformer using Shifted Windows" (ICCV
2021), arXiv 2103.14030. Attention stays inside windows of 7 x 7 tokens, so its cost grows with the
image's area and not with its square; every second block shifts the windows by 3, with a mask where
the cyclic shift brought strangers together. Between stages 2 x 2 tokens merge into one.

Published: 28 M parameters (table 1); torchvision's swin_t counts 28,288,354. Maps of 224 x 224
images: 56, 28, 14, 7 tokens a side with 96, 192, 384, 768 channels. Stochastic depth 0.2 in
training, rising from block to block; no dropout. Sides must be multiples of the window where
the map is larger than it (the published size is; padding is left out).

Trained (`python -m judge.models.train swin`, seed 0) on digits scattered over 16 x 16:
accuracy 0.89, logistic regression on the pixels 0.20.
"""

import math

import torch
from torch import nn

META = {
    "swin": {
        "title": {"en": "Swin Transformer, Swin-T", "zh": "Swin Transformer（Swin-T）"},
        "paper": "Liu and others: Swin Transformer (ICCV 2021)",
        "year": 2021,
        "parameters": 28_288_354,
        "input": "(n, 3, 224, 224)",
    },
}


def window_partition(x, window):
    """(b, h, w, c) to (b·nW, window, window, c), windows row by row."""
    b, h, w, c = x.shape
    grid = x.reshape(b, h // window, window, w // window, window, c)
    return grid.transpose(2, 3).reshape(-1, window, window, c)  # (b·nW, window, window, c)


def window_reverse(windows, window, height, width):
    """(b·nW, window, window, c) back to (b, height, width, c)."""
    c = windows.shape[-1]
    grid = windows.reshape(-1, height // window, width // window, window, window, c)
    return grid.transpose(2, 3).reshape(-1, height, width, c)  # (b, height, width, c)


def shifted_window_mask(height, width, window, shift):
    """True where two tokens of a shifted window were neighbours in the image."""
    rows, columns = torch.arange(height)[:, None], torch.arange(width)[None, :]
    band = (rows >= height - window).long() + (rows >= height - shift)  # (height, 1), 0 to 2
    stripe = (columns >= width - window).long() + (columns >= width - shift)  # (1, width)
    region = 3 * band + stripe  # (height, width)
    region = window_partition(region[None, :, :, None], window).flatten(1)  # (nW, window²)
    return region[:, :, None] == region[:, None, :]  # (nW, window², window²)


def relative_index(window):
    """For each pair of a window's tokens the row of the bias table: (window², window²)."""
    place = torch.arange(window**2)
    row, column = place // window, place % window
    rows, columns = (axis[:, None] - axis[None, :] + window - 1 for axis in (row, column))
    return rows * (2 * window - 1) + columns  # each term from 0 to 2·window - 2


class WindowAttention(nn.Module):
    """Multi-head attention in each window, with a learned bias for each offset of two tokens."""

    def __init__(self, dim, heads, window):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, 3 * dim)
        self.out = nn.Linear(dim, dim)
        self.bias_table = nn.Parameter(torch.randn((2 * window - 1) ** 2, heads) * 0.02)
        self.register_buffer("index", relative_index(window), persistent=False)

    def forward(self, x, mask):  # (b·nW, t, c), mask None or (nW, t, t)
        n, t, c = x.shape
        q, k, v = self.qkv(x).reshape(n, t, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-2, -1) / math.sqrt(c // self.heads)  # (b·nW, heads, t, t)
        scores = scores + self.bias_table[self.index].permute(2, 0, 1)
        if mask is not None:
            scores = scores.reshape(-1, len(mask), self.heads, t, t)
            scores = scores.masked_fill(~mask[:, None], -math.inf).reshape(n, self.heads, t, t)
        heads = scores.softmax(dim=-1) @ v  # (b·nW, heads, t, c / heads)
        return self.out(heads.transpose(1, 2).reshape(n, t, c))  # (b·nW, t, c)


class DropPath(nn.Module):
    """Stochastic depth: in training a sample skips the branch with probability p."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):  # (b, h, w, c)
        if not self.training or self.p == 0:
            return x
        kept = torch.rand(len(x), 1, 1, 1, device=x.device) >= self.p
        return x * kept / (1 - self.p)  # (b, h, w, c)


class Block(nn.Module):
    """Pre-norm window attention and MLP; ``shift`` rolls the map before the windows are cut."""

    def __init__(self, dim, heads, window, shift, drop_path):
        super().__init__()
        self.window, self.shift = window, shift
        self.norm1 = nn.LayerNorm(dim)
        self.attention = WindowAttention(dim, heads, window)
        self.norm2 = nn.LayerNorm(dim)
        self.mlp = nn.Sequential(nn.Linear(dim, 4 * dim), nn.GELU(), nn.Linear(4 * dim, dim))
        self.drop_path = DropPath(drop_path)

    def windows(self, x):  # (b, h, w, c)
        h, w = x.shape[1:3]
        shift = self.shift if min(h, w) > self.window else 0  # one window sees everything already
        x = x.roll((-shift, -shift), dims=(1, 2))
        mask = shifted_window_mask(h, w, self.window, shift).to(x.device) if shift else None
        tokens = window_partition(x, self.window).flatten(1, 2)  # (b·nW, window², c)
        tokens = self.attention(tokens, mask).unflatten(1, (self.window, self.window))
        return window_reverse(tokens, self.window, h, w).roll((shift, shift), dims=(1, 2))

    def forward(self, x):  # (b, h, w, c)
        x = x + self.drop_path(self.windows(self.norm1(x)))
        return x + self.drop_path(self.mlp(self.norm2(x)))  # (b, h, w, c)


class PatchMerging(nn.Module):
    """2 x 2 tokens side by side, then one linear map: half the sides, twice the channels."""

    def __init__(self, dim):
        super().__init__()
        self.norm = nn.LayerNorm(4 * dim)
        self.reduction = nn.Linear(4 * dim, 2 * dim, bias=False)

    def forward(self, x):  # (b, h, w, c)
        corners = [x[:, row::2, column::2] for column in (0, 1) for row in (0, 1)]
        return self.reduction(self.norm(torch.cat(corners, dim=-1)))  # (b, h/2, w/2, 2c)


class Swin(nn.Module):
    """Images (b, c, h, w) to logits (b, classes)."""

    def __init__(self, patch, channels, dim, depths, heads, window, classes, drop_path):
        super().__init__()
        self.embedding = nn.Conv2d(channels, dim, patch, stride=patch)
        self.norm_in = nn.LayerNorm(dim)
        rates = iter(torch.linspace(0, drop_path, sum(depths), device="cpu").tolist())
        self.stages = nn.ModuleList()
        for i, depth in enumerate(depths):
            stage = [PatchMerging(dim)] if i else []
            dim = 2 * dim if i else dim
            for j in range(depth):
                shift = window // 2 if j % 2 else 0
                stage.append(Block(dim, heads[i], window, shift, next(rates)))
            self.stages.append(nn.Sequential(*stage))
        self.norm = nn.LayerNorm(dim)
        self.head = nn.Linear(dim, classes)

    def forward(self, images):  # (b, c, h, w)
        x = self.norm_in(self.embedding(images).permute(0, 2, 3, 1))  # (b, h/4, w/4, dim)
        for stage in self.stages:
            x = stage(x)  # 56, 28, 14, 7 tokens a side
        return self.head(self.norm(x).mean(dim=(1, 2)))  # (b, classes)


def build(name="swin", *, patch=4, channels=3, dim=96, depths=(2, 2, 6, 2), heads=(3, 6, 12, 24),
          window=7, classes=1000, drop_path=0.2):
    return Swin(patch, channels, dim, depths, heads, window, classes, drop_path)


def example(name="swin"):
    return (torch.randn(1, 3, 224, 224),)
