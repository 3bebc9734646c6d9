"""ViT, Swin and BERT against Hugging Face's implementations with the same random weights.

The parameter tables of the two sides differ in names only, but for the query, key and value
maps, which we keep in one matrix: the renaming below says all of it.
"""

from __future__ import annotations

import re

import pytest
import torch
from torch import Tensor, nn
from transformers import (
    BertConfig,
    BertModel,
    SwinConfig,
    SwinForImageClassification,
    ViTConfig,
    ViTForImageClassification,
)

from judge.models import load

COMMON = [(r"mlp\.fc1", "mlp.0"), (r"layernorm_before", "norm1"), (r"layernorm_after", "norm2")]
ATTENTION = [(r"attention\.([qkv])_proj", r"attention.\1"), (r"attention\.o_proj", "attention.out")]
VIT = [
    *COMMON,
    *ATTENTION,
    (r"mlp\.fc2", "mlp.3"),
    (r"^vit\.layers", "blocks"),
    (r"^vit\.layernorm", "norm"),
    (r"^vit\.embeddings\.patch_embeddings\.projection", "embedding"),
    (r"^vit\.embeddings\.position_embeddings", "embedding.pos_embedding"),
    (r"^vit\.embeddings\.cls_token", "embedding.cls_token"),
    (r"^classifier", "head"),
]
SWIN = [
    *COMMON,
    *ATTENTION,
    (r"mlp\.fc2", "mlp.2"),
    (r"relative_position_bias\.relative_position_bias_table", "bias_table"),
    (r"^swin\.embeddings\.patch_embeddings\.projection", "embedding"),
    (r"^swin\.embeddings\.norm", "norm_in"),
    (r"^swin\.layernorm", "norm"),
    (r"^swin\.encoder\.layers\.", "stages."),
    (r"^classifier", "head"),
]
BERT = [
    (r"^embeddings\.word_embeddings\.weight", "embeddings.token"),
    (r"^embeddings\.position_embeddings\.weight", "embeddings.position"),
    (r"^embeddings\.token_type_embeddings\.weight", "embeddings.segment"),
    (r"^embeddings\.LayerNorm\.weight", "embeddings.gamma"),
    (r"^embeddings\.LayerNorm\.bias", "embeddings.beta"),
    (r"^encoder\.layer", "blocks"),
    (r"attention\.self\.(q|k|v)(uery|ey|alue)", r"attention.\1"),
    (r"attention\.output\.dense", "attention.out"),
    (r"attention\.output\.LayerNorm", "norm1"),
    (r"intermediate\.dense", "mlp.0"),
    (r"output\.dense", "mlp.2"),
    (r"output\.LayerNorm", "norm2"),
    (r"^pooler\.dense", "pooler.0"),
]


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(7)


def randomise(model: nn.Module) -> None:
    """No bias, gain or token may stay at its neutral value, or a wrong place would not show."""
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.1)


def renamed(state: dict[str, Tensor], table: list[tuple[str, str]]) -> dict[str, Tensor]:
    """Their state under our names, with q, k, v below each other."""
    ours: dict[str, Tensor] = {}
    for name, value in state.items():
        for pattern, replacement in table:
            name = re.sub(pattern, replacement, name)
        ours[name] = value
    for name in [name for name in ours if re.search(r"attention\.q\.", name)]:
        parts = [ours.pop(name.replace(".q.", f".{letter}.")) for letter in "qkv"]
        ours[name.replace(".q.", ".qkv.")] = torch.cat(parts)
    return ours


def merging_moved(ours: dict[str, Tensor]) -> dict[str, Tensor]:
    """They merge patches at a stage's end, we at the next one's beginning."""
    moved: dict[str, Tensor] = {}
    for name, value in ours.items():
        if match := re.fullmatch(r"stages\.(\d+)\.downsample\.(.*)", name):
            name = f"stages.{int(match[1]) + 1}.0.{match[2]}"
        elif match := re.fullmatch(r"stages\.(\d+)\.blocks\.(\d+)\.(.*)", name):
            first = int(match[1]) > 0
            name = f"stages.{match[1]}.{int(match[2]) + first}.{match[3]}"
        moved[name] = value
    return moved


def test_vit() -> None:
    config = ViTConfig(
        image_size=24, patch_size=8, hidden_size=24, num_hidden_layers=3, num_attention_heads=4,
        intermediate_size=40, num_labels=5, layer_norm_eps=1e-6,
    )  # fmt: skip
    theirs = ViTForImageClassification(config).eval()
    randomise(theirs)
    ours = load("vit").build(image=24, patch=8, dim=24, depth=3, heads=4, hidden=40, classes=5)
    state = renamed(theirs.state_dict(), VIT)
    for name in ("embedding.cls_token", "embedding.pos_embedding"):
        state[name] = state[name].squeeze()
    named = r"attention\.(qkv|out)\.(w|b)(eight|ias)$", r"attention.\2_\1"
    ours.load_state_dict({re.sub(*named, name): value for name, value in state.items()})
    images = torch.randn(3, 3, 24, 24)
    with torch.no_grad():
        expected, got = theirs(images).logits, ours.eval()(images)
    assert expected.std() > 0.1
    torch.testing.assert_close(got, expected, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize(
    ("height", "width"), [(32, 32), (16, 48)], ids=["square", "one window high at the end"]
)
def test_swin(height: int, width: int) -> None:
    config = SwinConfig(
        image_size=(height, width), patch_size=2, embed_dim=12, depths=[2, 3], num_heads=[2, 3],
        window_size=4, num_labels=5,
    )  # fmt: skip
    theirs = SwinForImageClassification(config).eval()
    randomise(theirs)
    sizes = {"patch": 2, "dim": 12, "depths": (2, 3), "heads": (2, 3), "window": 4, "classes": 5}
    ours = load("swin").build(**sizes)
    ours.load_state_dict(merging_moved(renamed(theirs.state_dict(), SWIN)))
    images = torch.randn(2, 3, height, width)
    with torch.no_grad():
        expected, got = theirs(images).logits, ours.eval()(images)
    assert expected.std() > 0.1
    torch.testing.assert_close(got, expected, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("padded", [False, True], ids=["full", "padded"])
def test_bert(padded: bool) -> None:
    config = BertConfig(
        vocab_size=50, hidden_size=24, num_hidden_layers=3, num_attention_heads=4,
        intermediate_size=40, max_position_embeddings=16,
    )  # fmt: skip
    theirs = BertModel(config).eval()
    randomise(theirs)
    ours = load("bert").build(vocabulary=50, positions=16, dim=24, depth=3, heads=4, hidden=40)
    ours.load_state_dict(renamed(theirs.state_dict(), BERT))
    tokens, segments = torch.randint(0, 50, (3, 11)), torch.randint(0, 2, (3, 11))
    present = torch.arange(11) < torch.tensor([[11], [7], [1]]) if padded else None
    with torch.no_grad():
        told = {} if present is None else {"attention_mask": present.long()}
        expected = theirs(tokens, token_type_ids=segments, **told)
        states, pooled = ours.eval()(tokens, segments, present)
    assert pooled.std() > 0.1
    torch.testing.assert_close(states, expected.last_hidden_state, atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(pooled, expected.pooler_output, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize(
    ("name", "config", "model"),
    [
        ("vit", ViTConfig(num_labels=1000), ViTForImageClassification),
        ("swin", SwinConfig(num_labels=1000), SwinForImageClassification),
        ("bert", BertConfig(), BertModel),
    ],
    ids=["vit", "swin", "bert"],
)
def test_their_default_size_is_ours(name: str, config: object, model: type[nn.Module]) -> None:
    with torch.device("meta"):
        theirs, ours = model(config), load(name).build(name)
    counts = [sum(p.numel() for p in side.parameters()) for side in (theirs, ours)]
    assert counts[0] == counts[1]
