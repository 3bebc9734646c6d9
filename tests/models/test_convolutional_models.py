"""The classifiers: equal to an independent implementation, and sound in every respect."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from model_checks import (
    assert_gradients_everywhere,
    assert_learns,
    assert_modes_differ,
    assert_only_differ_in,
    assert_samples_are_independent,
    copy_weights_in_call_order,
    randomise_norms,
)
from torch import nn

from judge.models import load

SMALL_RESNET = {"width": 8, "classes": 5, "channels": 1}
TINY = {
    "vgg16": {
        "widths": (4, 8, 8, 8, 8), "hidden": 16, "classes": 5, "channels": 1, "pixels": 32,
    },
    "resnet18": {**SMALL_RESNET, "depths": (1, 1, 2, 1)},
    "resnet50": {**SMALL_RESNET, "depths": (1, 1, 2, 1)},
    "se_resnet50": {**SMALL_RESNET, "depths": (1, 1, 2, 1), "reduction": 4},
    "cbam_resnet": {**SMALL_RESNET, "depths": (1, 1, 2, 1), "reduction": 4},
    "shufflenet": {"widths": (36, 72, 144), "depths": (2, 2, 2), "stem": 12, "classes": 5},
    "mobilenet": {"width": 0.25, "classes": 5, "channels": 1},
}


def tiny(name, **more):
    """A small configuration of the same code, and a batch of four images for it."""
    torch.manual_seed(0)
    model = load(name).build(name, **{**TINY[name], "channels": 1, **more})
    side = TINY[name].get("pixels", 64)
    return model, torch.randn(4, 1, side, side)


@pytest.mark.parametrize("name", TINY)
def test_a_gradient_reaches_every_parameter(name):
    model, x = tiny(name)
    assert_gradients_everywhere(model, x, loss=lambda y: y.square().sum())


@pytest.mark.parametrize("name", TINY)
def test_half_the_batch_gives_half_the_outputs(name):
    model, x = tiny(name)
    randomise_norms(model)
    assert_samples_are_independent(model, x)


@pytest.mark.parametrize("name", TINY)
def test_training_differs_in_norms_and_dropout_alone(name):
    model, x = tiny(name)
    randomise_norms(model)
    assert_modes_differ(model, x)
    assert_only_differ_in(model, (nn.BatchNorm2d, nn.Dropout), x)


def test_vgg_without_dropout_answers_alike_in_both_modes():
    model = load("vgg16").build(**{**TINY["vgg16"], "dropout": 0.0})
    assert_modes_differ(model, torch.randn(4, 1, 32, 32), differ=False)


@pytest.mark.parametrize("name", TINY)
def test_a_few_steps_lower_the_loss(name):
    model, x = tiny(name, **({"dropout": 0.0} if name == "vgg16" else {}))
    labels = torch.tensor([0, 1, 2, 3])
    assert_learns(model, lambda: F.cross_entropy(model(x), labels), steps=12, lr=1e-3)


@pytest.mark.parametrize(
    ("name", "kind", "depths"),
    [("resnet18", "basic", [2, 2, 2, 2]), ("resnet50", "bottleneck", [1, 2, 2, 1])],
)
def test_resnet_equals_transformers(name, kind, depths):
    from transformers import ResNetConfig, ResNetForImageClassification

    torch.manual_seed(0)
    grow = 4 if kind == "bottleneck" else 1
    config = ResNetConfig(
        embedding_size=8,
        hidden_sizes=[8 * grow << stage for stage in range(4)],
        depths=depths,
        layer_type=kind,
        num_labels=7,
    )
    theirs = ResNetForImageClassification(config)
    ours = load(name).build(name, depths=tuple(depths), width=8, classes=7)
    randomise_norms(theirs)
    x = torch.randn(2, 3, 64, 64)
    copy_weights_in_call_order(theirs, ours, x)
    with torch.no_grad():
        torch.testing.assert_close(ours.eval()(x), theirs.eval()(x).logits, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("name", ["resnet18", "resnet50"])
def test_published_resnet_has_as_many_parameters_as_transformers(name):
    from transformers import ResNetConfig, ResNetForImageClassification

    settings = {
        "resnet18": {"depths": [2, 2, 2, 2], "hidden_sizes": [64, 128, 256, 512]},
        "resnet50": {"depths": [3, 4, 6, 3]},
    }[name]
    kind = "basic" if name == "resnet18" else "bottleneck"
    with torch.device("meta"):
        theirs = ResNetForImageClassification(
            ResNetConfig(layer_type=kind, num_labels=1000, **settings)
        )
        ours = load(name).build(name)
    counts = [sum(p.numel() for p in model.parameters()) for model in (ours, theirs)]
    assert counts[0] == counts[1]


def test_mobilenet_equals_transformers():
    from transformers import MobileNetV1Config, MobileNetV1ForImageClassification

    torch.manual_seed(0)
    config = MobileNetV1Config(
        depth_multiplier=0.25, image_size=64, tf_padding=False, num_labels=7
    )
    theirs = MobileNetV1ForImageClassification(config)
    ours = load("mobilenet").build(width=0.25, classes=7)
    randomise_norms(theirs)
    x = torch.randn(2, 3, 64, 64)
    copy_weights_in_call_order(theirs, ours, x)
    with torch.no_grad():
        torch.testing.assert_close(ours.eval()(x), theirs.eval()(x).logits, atol=1e-5, rtol=1e-5)


def test_vgg_equals_its_layers_one_after_the_other():
    model, x = tiny("vgg16")
    weights = list(model.eval().parameters())
    assert len(weights) == 2 * 16
    y = x
    for index in range(13):
        y = F.relu(F.conv2d(y, weights[2 * index], weights[2 * index + 1], padding=1))
        if index in (1, 3, 6, 9, 12):
            y = F.max_pool2d(y, 2)
    y = y.flatten(1)
    for index in range(13, 16):
        y = F.linear(y, weights[2 * index], weights[2 * index + 1])
        y = y if index == 15 else F.relu(y)
    torch.testing.assert_close(model(x), y)


def test_an_open_gate_leaves_resnet():
    """With every excitation at 1, SE-ResNet is ResNet; CBAM's blank spatial map halves instead."""
    torch.manual_seed(0)
    sizes = {"depths": (1, 1, 1, 1), "width": 8, "classes": 5}
    plain = load("resnet50").build("resnet50", **sizes)
    randomise_norms(plain)
    x = torch.randn(2, 3, 64, 64)
    expected = plain.eval()(x)
    for name, opening in [("se_resnet50", 100.0), ("cbam_resnet", 50.0)]:
        gated = load(name).build(name, reduction=4, **sizes).eval()
        missing = gated.load_state_dict(plain.state_dict(), strict=False)
        assert not missing.unexpected_keys
        with torch.no_grad():
            for path, weight in gated.named_parameters():
                if path.endswith("up.bias"):
                    weight.fill_(opening)
                if path.endswith("spatial.weight"):
                    weight.zero_()
                if name == "cbam_resnet" and ".expand.1." in path:
                    weight.mul_(2)  # a spatial map of zeros scales by sigmoid(0) = 1/2
        torch.testing.assert_close(gated(x), expected, atol=1e-5, rtol=1e-4)


def test_se_block_equals_pooling_and_one_by_one_convolutions():
    torch.manual_seed(0)
    x, down, up = torch.randn(2, 8, 5, 3), nn.Conv2d(8, 2, 1), nn.Conv2d(2, 8, 1)
    gate = nn.Sequential(nn.AdaptiveAvgPool2d(1), down, nn.ReLU(), up, nn.Sigmoid())
    weights = down.weight[:, :, 0, 0], down.bias, up.weight[:, :, 0, 0], up.bias
    torch.testing.assert_close(load("se_resnet50").se_block(x, *weights), x * gate(x))


def test_cbam_equals_its_modules():
    torch.manual_seed(0)
    x = torch.randn(2, 8, 6, 5)
    shared = nn.Sequential(nn.Conv2d(8, 2, 1), nn.ReLU(), nn.Conv2d(2, 8, 1))
    spatial = nn.Conv2d(2, 1, 3, padding="same", bias=False)
    pools = [nn.AdaptiveAvgPool2d(1)(x), nn.AdaptiveMaxPool2d(1)(x)]
    y = x * torch.sigmoid(shared(pools[0]) + shared(pools[1]))
    maps = torch.cat((y.mean(1, keepdim=True), y.max(1, keepdim=True).values), 1)
    y = y * torch.sigmoid(spatial(maps))
    first, last = shared[0], shared[2]
    weights = first.weight[:, :, 0, 0], first.bias, last.weight[:, :, 0, 0], last.bias
    torch.testing.assert_close(load("cbam_resnet").cbam(x, *weights, spatial.weight), y)


def test_channel_shuffle_equals_torch():
    x = torch.randn(2, 12, 3, 3)
    for groups in (1, 2, 3, 4, 6, 12):
        found = load("shufflenet").channel_shuffle(x, groups)
        assert torch.equal(found, nn.ChannelShuffle(groups)(x))


def test_separable_convolution_counts_what_its_layers_hold():
    mobilenet = load("mobilenet")
    block = mobilenet.Separable(3, 4, 1)
    held = block.depthwise[0].weight.numel() + block.pointwise[0].weight.numel()
    standard = nn.Conv2d(3, 4, 3, bias=False).weight.numel()
    assert mobilenet.parameter_counts(3, 4, 3) == (standard, held) == (108, 39)
