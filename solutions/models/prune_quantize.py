"""Deep compression: drop the small weights, let the rest share a few values.

Han, Mao and Dally, "Deep Compression", arXiv:1510.00149 (2015), ICLR 2016, without its
last step, Huffman coding. Prune: the smallest magnitudes go and the rest is trained on.
Share: k-means puts each layer's surviving weights into 2^b clusters, so that a weight is a
b-bit code into a codebook; training goes on with the codebook alone, each entry
collecting the gradients of all weights that point to it.

The network is the paper's first, LeNet-300-100: 266,610 parameters (the paper prunes its
266 thousand weights to 8 %). At 8 % and 6 bits, with the paper's 5-bit relative positions,
they take 32 KB instead of 1.07 MB (the paper reaches 27 KB with Huffman coding).

Trained (`python -m judge.models.train prune_quantize`, seed 0) on digits scattered over 12 x 12:
accuracy 0.95 before, 0.91 after pruning to 10 % and sharing 6-bit values (24 times smaller);
logistic regression on the pixels 0.38.
"""

from itertools import pairwise

import torch
from torch import nn

META = {
    "prune_quantize": {
        "title": {"en": "Pruning and weight sharing", "zh": "剪枝与 k-means 权值共享"},
        "paper": "Han, Mao, Dally: Deep Compression (ICLR 2016)",
        "year": 2015,
        "parameters": 266_610,
        "input": "(n, 1, 28, 28)",
    },
}


def magnitude_prune(weights, sparsity):
    """(flat indices kept, ascending; their values), the smallest floor(sparsity * size) gone."""
    flat = torch.as_tensor(weights).flatten()
    order = torch.sort(flat.abs(), stable=True).indices
    kept = order[int(sparsity * len(flat)) :].sort().values
    return kept, flat[kept]


def kmeans_quantize(weights, k, iterations):
    """(codes of weights' shape, codebook (k,)) by 1-D k-means from evenly spread centroids."""
    weights = torch.as_tensor(weights)
    flat = weights.flatten()
    low, high = flat.min(), flat.max()
    codebook = low + (high - low) * torch.arange(k, dtype=flat.dtype) / max(k - 1, 1)
    for _ in range(iterations):
        codes = (flat[:, None] - codebook).abs().argmin(1)  # (size,)
        counts = torch.bincount(codes, minlength=k)
        sums = torch.zeros_like(codebook).index_add_(0, codes, flat)
        codebook = torch.where(counts > 0, sums / counts.clamp(min=1), codebook)
    codes = (flat[:, None] - codebook).abs().argmin(1)
    return codes.reshape(weights.shape), codebook


class CompressibleLinear(nn.Linear):
    """A linear layer that can lose weights and then share the values of the others.

    Pruned weights stay at zero because the forward pass multiplies by ``mask``, which also
    stops their gradients.
    """

    def __init__(self, c_in, c_out):
        super().__init__(c_in, c_out)
        self.register_buffer("mask", torch.ones(c_out, c_in))
        self.register_buffer("codes", None)

    def effective_weight(self):
        if self.codes is None:
            return self.weight * self.mask  # (c_out, c_in)
        return self.weight[self.codes] * self.mask  # weight is the codebook (k,) by now

    def forward(self, x):  # (n, c_in)
        return x @ self.effective_weight().T + self.bias  # (n, c_out)

    @torch.no_grad()
    def prune(self, sparsity):
        kept, _ = magnitude_prune(self.weight, sparsity)
        self.mask.zero_().view(-1)[kept] = 1

    @torch.no_grad()
    def share(self, bits, iterations=50):
        alive = self.mask.bool()
        codes, codebook = kmeans_quantize(self.weight[alive], 2**bits, iterations)
        self.codes = torch.zeros_like(alive, dtype=torch.long)
        self.codes[alive] = codes
        self.weight = nn.Parameter(codebook)


class LeNet300(nn.Module):
    """Two hidden layers of 300 and 100 units."""

    def __init__(self, pixels=28 * 28, hidden=(300, 100), classes=10):
        super().__init__()
        sizes = (pixels, *hidden, classes)
        self.layers = nn.ModuleList(
            CompressibleLinear(*pair) for pair in pairwise(sizes)
        )

    def forward(self, x):  # (n, 1, h, w)
        x = x.flatten(1)  # (n, pixels)
        for layer in self.layers[:-1]:
            x = layer(x).relu()  # (n, hidden)
        return self.layers[-1](x)  # (n, classes)


def compress(model, sparsity, bits, train):
    """The pipeline: prune, train on, share, train the codebooks on.

    sparsity and bits name one value a layer; ``train(model)`` runs a few epochs with an
    optimiser of its own, since sharing replaces the parameters.
    """
    train(model)
    for layer, share in zip(model.layers, sparsity, strict=True):
        layer.prune(share)
    train(model)
    for layer, width in zip(model.layers, bits, strict=True):
        layer.share(width)
    train(model)
    return model


def stored_bits(model, bits, position_bits=5):
    """Bits to store the weights: code and relative position of each, codebooks and biases."""
    total = 0
    for layer, width in zip(model.layers, bits, strict=True):
        total += int(layer.mask.sum()) * (width + position_bits)
        total += 32 * (2**width + len(layer.bias))
    return total


def build(name="prune_quantize", **sizes):
    """LeNet-300-100; ``pixels``, ``hidden`` and ``classes`` change it."""
    return LeNet300(**sizes)


def example(name="prune_quantize"):
    return (torch.randn(1, 1, 28, 28),)
