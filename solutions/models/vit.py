"""ViT-B/16: an image is a sentence of 16 x 16 words.

Dosovitskiy and others, "An Image is Worth 16x16 Words: Transformers for Image Recognition at
Scale" (2020; ICLR 2021), arXiv 2010.11929. The image is cut into patches, each patch becomes one
token by one linear map, a learned class token goes first, learned positions are added, and a plain
pre-norm encoder does the rest; the class token's last state is classified.

Published: 86 M parameters (table 1); torchvision's vit_b_16 counts 86,567,656 with its head of
1000 classes. 224 x 224 pixels in patches of 16 are 14 * 14 = 196 tokens, 197 x 768 with the class
token. Norms use eps 1e-6 as the authors' code does; dropout follows the paper's appendix B.1: after
each dense layer except the query, key and value projections, and after adding the positions.

Trained (`python -m judge.models.train vit`, seed 0) on digits scattered on 16 x 16: accuracy 0.93,
logistic regression on the pixels 0.20.
"""

import math

import torch
from torch import nn

META = {
    "vit": {
        "title": {"en": "Vision Transformer, ViT-B/16", "zh": "视觉 Transformer（ViT-B/16）"},
        "paper": "Dosovitskiy and others: An Image is Worth 16x16 Words (ICLR 2021)",
        "year": 2020,
        "parameters": 86_567_656,
        "input": "(n, 3, 224, 224)",
    },
}


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    """(n, c, h, w) images to (n, 1 + hw/p², d) tokens; weight (d, c, p, p)."""
    n, c, h, w = images.shape
    d, _, p, _ = weight.shape
    grid = images.reshape(n, c, h // p, p, w // p, p)
    patches = grid.permute(0, 2, 4, 1, 3, 5).reshape(n, -1, c * p * p)  # (n, hw/p², cpp)
    tokens = patches @ weight.reshape(d, -1).T + bias  # (n, hw/p², d)
    cls = cls_token.expand(n, 1, d)
    return torch.cat([cls, tokens], dim=1) + pos_embedding  # (n, 1 + hw/p², d)


def attention(q, k, v, mask=None):
    """softmax(q kᵀ / √d) v; q (..., n, d), k (..., m, d), v (..., m, e), mask (..., n, m)."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])  # (..., n, m)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    return scores.softmax(dim=-1) @ v  # (..., n, e)


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    """Self-attention of x (b, t, d) in num_heads heads; w_qkv (3d, d) holds q, k, v in rows."""
    b, t, d = x.shape
    qkv = x @ w_qkv.T + b_qkv  # (b, t, 3d)
    q, k, v = qkv.reshape(b, t, 3, num_heads, d // num_heads).permute(2, 0, 3, 1, 4)
    heads = attention(q, k, v, mask)  # (b, heads, t, d / heads)
    return heads.transpose(1, 2).reshape(b, t, d) @ w_out.T + b_out  # (b, t, d)


class PatchEmbedding(nn.Module):
    """Patches, class token and positions of square images."""

    def __init__(self, image, patch, channels, dim):
        super().__init__()
        bound = 1 / math.sqrt(channels * patch * patch)
        self.weight = nn.Parameter(torch.empty(dim, channels, patch, patch).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.zeros(dim))
        self.cls_token = nn.Parameter(torch.zeros(dim))
        self.pos_embedding = nn.Parameter(torch.randn(1 + (image // patch) ** 2, dim) * 0.02)

    def forward(self, images):  # (n, c, h, w)
        return patch_embedding(
            images, self.weight, self.bias, self.cls_token, self.pos_embedding
        )  # (n, 1 + hw/p², d)


class SelfAttention(nn.Module):
    """The weights of multi_head_attention."""

    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.w_qkv = nn.Parameter(nn.init.xavier_uniform_(torch.empty(3 * dim, dim)))
        self.b_qkv = nn.Parameter(torch.zeros(3 * dim))
        self.w_out = nn.Parameter(nn.init.xavier_uniform_(torch.empty(dim, dim)))
        self.b_out = nn.Parameter(torch.zeros(dim))

    def forward(self, x):  # (n, t, d)
        return multi_head_attention(
            x, self.w_qkv, self.b_qkv, self.w_out, self.b_out, self.heads
        )  # (n, t, d)


class Block(nn.Module):
    """x + attention(norm(x)), then x + mlp(norm(x)): the residual path is never normalised."""

    def __init__(self, dim, heads, hidden, dropout):
        super().__init__()
        self.norm1 = nn.LayerNorm(dim, eps=1e-6)
        self.attention = SelfAttention(dim, heads)
        self.drop = nn.Dropout(dropout)
        self.norm2 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(dim, hidden),
            nn.GELU(),
            nn.Dropout(dropout),
            nn.Linear(hidden, dim),
            nn.Dropout(dropout),
        )

    def forward(self, x):  # (n, t, d)
        x = x + self.drop(self.attention(self.norm1(x)))
        return x + self.mlp(self.norm2(x))  # (n, t, d)


class ViT(nn.Module):
    """Images (n, c, h, h) to logits (n, classes)."""

    def __init__(self, image, patch, channels, dim, depth, heads, hidden, classes, dropout):
        super().__init__()
        self.embedding = PatchEmbedding(image, patch, channels, dim)
        self.drop = nn.Dropout(dropout)
        self.blocks = nn.Sequential(*(Block(dim, heads, hidden, dropout) for _ in range(depth)))
        self.norm = nn.LayerNorm(dim, eps=1e-6)
        self.head = nn.Linear(dim, classes)

    def tokens(self, images):  # (n, c, h, h)
        """The encoder's last states, class token first."""
        return self.norm(self.blocks(self.drop(self.embedding(images))))  # (n, 1 + hh/p², d)

    def forward(self, images):  # (n, c, h, h)
        return self.head(self.tokens(images)[:, 0])  # (n, classes)


def build(name="vit", *, image=224, patch=16, channels=3, dim=768, depth=12, heads=12,
          hidden=3072, classes=1000, dropout=0.1):
    return ViT(image, patch, channels, dim, depth, heads, hidden, classes, dropout)


def example(name="vit"):
    return (torch.randn(1, 3, 224, 224),)
