"""The Transformer, FETrans, the RNN and the LSTM against PyTorch's own layers, weights copied."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from judge.models import load


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(11)


def randomised(model: nn.Module) -> nn.Module:
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.1)
    return model.eval()


def close(got: Tensor, expected: Tensor) -> None:
    assert expected.std() > 0.05
    torch.testing.assert_close(got, expected, atol=1e-5, rtol=1e-5)


def copy(source: nn.Module, target: nn.Module) -> None:
    target.load_state_dict(source.state_dict())


def copy_attention(source: nn.Module, target: nn.MultiheadAttention) -> None:
    """Ours keeps q, k, v apart or in one matrix; PyTorch always in one."""
    packed = [source.qkv] if hasattr(source, "qkv") else [source.q, source.k, source.v]
    with torch.no_grad():
        target.in_proj_weight.copy_(torch.cat([linear.weight for linear in packed]))
        target.in_proj_bias.copy_(torch.cat([linear.bias for linear in packed]))
    copy(source.out, target.out_proj)


def copy_block(source: nn.Module, target: nn.Module) -> None:
    copy_attention(source.attention, target.self_attn)
    copy(source.mlp[0], target.linear1)
    copy(source.mlp[2], target.linear2)
    for name in ("norm1", "norm2", "norm3"):
        if hasattr(source, name):
            copy(getattr(source, name), getattr(target, name))
    if hasattr(source, "cross"):
        copy_attention(source.cross, target.multihead_attn)


def torch_encoder(blocks: nn.Module, dim: int, heads: int, hidden: int) -> nn.TransformerEncoder:
    layer = nn.TransformerEncoderLayer(dim, heads, hidden, batch_first=True)
    encoder = nn.TransformerEncoder(layer, len(blocks), enable_nested_tensor=False)
    for source, target in zip(blocks, encoder.layers, strict=True):
        copy_block(source, target)
    return encoder.eval()


@pytest.mark.parametrize("padded", [False, True], ids=["full", "padded"])
def test_transformer(padded: bool) -> None:
    sizes = {"vocabulary": 30, "length": 12, "dim": 24, "depth": 3, "heads": 4, "hidden": 40}
    ours = randomised(load("transformer").build(**sizes))
    encoder = torch_encoder(ours.encoder, 24, 4, 40)
    decoder_layer = nn.TransformerDecoderLayer(24, 4, 40, batch_first=True)
    decoder = nn.TransformerDecoder(decoder_layer, 3).eval()
    for source, target in zip(ours.decoder, decoder.layers, strict=True):
        copy_block(source, target)
    source, target = torch.randint(0, 30, (3, 9)), torch.randint(0, 30, (3, 7))
    present = torch.arange(9) < torch.tensor([[9], [5], [2]]) if padded else None
    absent = None if present is None else ~present
    with torch.no_grad():
        states = decoder(
            ours.embed(target), encoder(ours.embed(source), src_key_padding_mask=absent),
            tgt_mask=~torch.ones(7, 7).tril().bool(), memory_key_padding_mask=absent,
        )  # fmt: skip
        close(ours(source, target, present), states @ ours.embedding.weight.T)


def test_transformers_blocks_are_torchs_default_size_without_the_last_norms() -> None:
    with torch.device("meta"):
        ours, theirs = load("transformer").build(), nn.Transformer(batch_first=True)
    blocks = sum(p.numel() for half in (ours.encoder, ours.decoder) for p in half.parameters())
    assert blocks == sum(p.numel() for p in theirs.parameters()) - 2 * 2 * 512
    assert blocks == 44_138_496


def test_positional_encoding_against_a_loop() -> None:
    table = load("transformer").positional_encoding(7, 5)
    for position in range(7):
        for column in range(5):
            angle = position / 10000 ** ((column - column % 2) / 5)
            wave = torch.tensor(angle, dtype=torch.float64)
            expected = wave.cos() if column % 2 else wave.sin()
            torch.testing.assert_close(table[position, column], expected)


def test_fetrans_stacks_each_segments_features_for_torchs_encoder() -> None:
    sizes = {"segment": 16, "widths": (4, 6, 8), "dim": 12, "depth": 2, "heads": 3, "hidden": 20}
    ours = randomised(load("fetrans").build(**sizes, labels=5))
    encoder = torch_encoder(ours.blocks, 12, 3, 20)
    signals = torch.randn(2, 2, 64)
    with torch.no_grad():
        for signal, got in zip(signals, ours(signals), strict=True):
            segments = [signal[None, :, start : start + 16] for start in range(0, 64, 16)]
            stacked = torch.cat([features_by_hand(ours.features, piece) for piece in segments])
            close(got, ours.head(encoder(stacked[None]).mean(dim=1))[0])


def features_by_hand(features: nn.Module, x: Tensor) -> Tensor:
    """Three times: convolution, batch norm, ReLU, halves; then the mean and the projection."""
    for conv, norm, *_ in features.stages:
        x = nn.functional.conv1d(x, conv.weight, conv.bias, padding=conv.weight.shape[-1] // 2)
        x = (x - norm.running_mean[:, None]) / (norm.running_var[:, None] + 1e-5).sqrt()
        x = (x * norm.weight[:, None] + norm.bias[:, None]).relu()
        x = torch.maximum(x[..., ::2], x[..., 1::2])
    return features.project(x.mean(dim=-1))


@pytest.mark.parametrize(("name", "twin"), [("rnn", nn.RNN), ("lstm", nn.LSTM)])
@pytest.mark.parametrize("depth", [1, 3])
def test_recurrent(name: str, twin: type[nn.RNNBase], depth: int) -> None:
    ours = load(name).build(name, vocabulary=20, units=6, depth=depth, classes=4)
    randomised(ours)
    theirs = twin(6, 6, num_layers=depth, batch_first=True)
    with torch.no_grad():
        for index, layer in enumerate(ours.recurrent.layers):
            for kind, value in zip(("weight_ih", "weight_hh", "bias_ih", "bias_hh"),
                                   layer.weights(), strict=True):  # fmt: skip
                getattr(theirs, f"{kind}_l{index}").copy_(value)
        ids = torch.randint(0, 20, (3, 9))
        states, _ = theirs(ours.embedding(ids))
        close(ours(ids), ours.head(states))


@pytest.mark.parametrize(("name", "twin"), [("rnn", nn.RNN), ("lstm", nn.LSTM)])
def test_published_recurrent_layers_are_as_large_as_torchs(
    name: str, twin: type[nn.RNNBase]
) -> None:
    with torch.device("meta"):
        ours, theirs = load(name).build(name), twin(650, 650, num_layers=2)
    layers = sum(p.numel() for p in ours.recurrent.parameters())
    assert layers == sum(p.numel() for p in theirs.parameters())
