"""Pruning and weight sharing, step by step and as the whole pipeline."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from model_checks import (
    assert_gradients_everywhere,
    assert_learns,
    assert_modes_differ,
    assert_samples_are_independent,
)

from judge.models import load

pq = load("prune_quantize")
SIZES = {"pixels": 16, "hidden": (12, 8), "classes": 3}


def tiny():
    torch.manual_seed(0)
    return pq.build(**SIZES), torch.randn(6, 1, 4, 4)


@pytest.mark.parametrize("sparsity", [0.0, 0.3, 0.5, 0.99, 1.0])
def test_pruning_equals_a_stable_sort_by_magnitude(sparsity):
    generator = np.random.default_rng(0)
    for _ in range(20):
        weights = generator.integers(-4, 5, (4, 5)).astype(float)
        gone = sorted(range(20), key=lambda i: (abs(weights.flat[i]), i))[: int(sparsity * 20)]
        kept, values = pq.magnitude_prune(weights, sparsity)
        assert kept.tolist() == sorted(set(range(20)) - set(gone))
        assert values.tolist() == weights.flat[kept.numpy()].tolist()


def test_sharing_equals_scikit_learns_k_means():
    from sklearn.cluster import KMeans

    generator = np.random.default_rng(0)
    weights = generator.normal(size=(30, 10))
    start = np.linspace(weights.min(), weights.max(), 5)[:, None]
    theirs = KMeans(5, init=start, n_init=1, max_iter=300, tol=0).fit(weights.reshape(-1, 1))
    codes, codebook = pq.kmeans_quantize(weights, 5, 300)
    np.testing.assert_allclose(codebook, theirs.cluster_centers_[:, 0], atol=1e-8)
    assert np.array_equal(codes.numpy().ravel(), theirs.labels_)


def test_an_empty_cluster_keeps_its_centroid():
    codes, codebook = pq.kmeans_quantize(np.array([0.0, 0.0, 1.0]), 3, 5)
    assert codebook.tolist() == [0.0, 0.5, 1.0]
    assert codes.tolist() == [0, 0, 2]


def test_pruned_weights_stay_at_zero_while_the_rest_learns():
    net, x = tiny()
    layer = net.layers[0]
    kept = pq.magnitude_prune(layer.weight.detach(), 0.75)[0]
    layer.prune(0.75)
    labels = torch.tensor([0, 1, 2] * 2)
    assert_learns(net, lambda: F.cross_entropy(net(x), labels))
    alive = layer.effective_weight().detach().flatten().nonzero()[:, 0]
    assert torch.equal(alive, kept)


def test_a_shared_layer_holds_few_values_and_learns_them_all():
    net, x = tiny()
    for layer in net.layers:
        layer.prune(0.5)
        layer.share(2)
    assert_gradients_everywhere(net, x)
    labels = torch.tensor([0, 1, 2] * 2)
    assert_learns(net, lambda: F.cross_entropy(net(x), labels), steps=25)
    for layer in net.layers:
        values = layer.effective_weight().detach().unique()
        assert len(values) <= 4 + 1
        assert layer.weight.shape == (4,)


def test_a_codebook_entry_collects_the_gradients_of_its_weights():
    net, x = tiny()
    layer = net.layers[1]
    layer.prune(0.5)
    layer.share(2)
    dense = layer.effective_weight().detach().requires_grad_()
    hidden = net.layers[0](x.flatten(1)).relu().detach()
    layer(hidden).square().sum().backward()
    (hidden @ dense.T + layer.bias.detach()).square().sum().backward()
    for entry in range(4):
        mine = dense.grad[(layer.codes == entry) & layer.mask.bool()].sum()
        torch.testing.assert_close(layer.weight.grad[entry], mine)


def test_sharing_with_a_code_for_each_weight_changes_nothing():
    net, x = tiny()
    before = net(x)
    with torch.no_grad():
        for layer in net.layers:
            layer.weight.copy_((layer.weight * 8).round() / 8)
    rounded = net(x)
    for layer in net.layers:
        layer.share(4)
    assert not torch.allclose(before, rounded)
    torch.testing.assert_close(net(x), rounded)


def test_the_pipeline_trains_prunes_and_shares():
    net, x = tiny()
    labels = torch.tensor([0, 1, 2] * 2)
    losses = []

    def train(model):
        optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
        for _ in range(25):
            loss = F.cross_entropy(model(x), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        losses.append(loss.item())

    pq.compress(net, (0.8, 0.5, 0.25), (3, 3, 2), train)
    assert len(losses) == 3
    assert losses[2] < 0.5
    alive = [int(layer.mask.sum()) for layer in net.layers]
    assert alive == [192 - 153, 96 - 48, 24 - 6]
    assert [len(layer.effective_weight().unique()) for layer in net.layers] <= [9, 9, 5]


def test_the_stored_size_is_the_docstrings():
    net = pq.build()
    for layer in net.layers:
        layer.prune(0.92)
    kilobytes = pq.stored_bits(net, (6, 6, 6)) / 8 / 1000
    assert kilobytes == pytest.approx(32, abs=0.5)
    megabytes = sum(p.numel() for p in net.parameters()) * 4 / 1e6
    assert megabytes == pytest.approx(1.07, abs=0.005)


def test_the_network_is_sound():
    net, x = tiny()
    assert_gradients_everywhere(net, x)
    assert_samples_are_independent(net, x)
    assert_modes_differ(net, x, differ=False)
