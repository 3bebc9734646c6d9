"""What holds for the attention and the recurrent models at any size, shown at small ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
import torch
import torch.nn.functional as F
from model_checks import (
    assert_gradients_everywhere,
    assert_learns,
    assert_modes_differ,
    assert_samples_are_independent,
    published_parameters,
)
from torch import Tensor, nn

from judge.models import find, load


class Small(NamedTuple):
    """A model of the published code at a small size; ``off`` switches its randomness off."""

    sizes: dict[str, Any]
    inputs: Callable[[], tuple[Tensor, ...]]
    off: dict[str, float]
    classes: int


def ids(*shape: int, below: int = 12) -> Tensor:
    return torch.randint(0, below, shape)


BLOCKS = {"dim": 16, "depth": 2, "heads": 2, "hidden": 24}
SMALL = {
    "vit": Small(
        {"image": 16, "patch": 4, "classes": 5, **BLOCKS},
        lambda: (torch.randn(4, 3, 16, 16),),
        {"dropout": 0.0},
        5,
    ),
    "swin": Small(
        {"patch": 2, "dim": 8, "depths": (2, 2), "heads": (2, 2), "window": 4, "classes": 5},
        lambda: (torch.randn(4, 3, 32, 32),),
        {"drop_path": 0.0},
        5,
    ),
    "bert": Small(
        {"vocabulary": 12, "positions": 9, **BLOCKS},
        lambda: (ids(4, 9), ids(4, 9, below=2)),
        {"dropout": 0.0},
        16,
    ),
    "transformer": Small(
        {"vocabulary": 12, "length": 9, **BLOCKS},
        lambda: (ids(4, 9), ids(4, 7)),
        {"dropout": 0.0},
        12,
    ),
    "rnn": Small(
        {"vocabulary": 12, "units": 10}, lambda: (ids(4, 6),), {"dropout": 0.0}, 12
    ),
    "lstm": Small(
        {"vocabulary": 12, "units": 10}, lambda: (ids(4, 6),), {"dropout": 0.0}, 12
    ),
    "fetrans": Small(
        {"segment": 16, "widths": (4, 6, 8), "labels": 5, **BLOCKS},
        lambda: (torch.randn(4, 2, 64),),
        {"dropout": 0.0},
        5,
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(3)


@pytest.fixture(params=SMALL)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def small(name: str, **changes: Any) -> nn.Module:
    return load(name).build(name, **{**SMALL[name].sizes, **changes})


@pytest.mark.parametrize(
    ("name", "published"),
    [
        # torchvision's documentation, num_params of ViT_B_16_Weights and Swin_T_Weights
        ("vit", 86_567_656),
        ("swin", 28_288_354),
        # transformers' BertModel at its default size, counted in test_equal_to_transformers
        ("bert", 109_482_240),
        # nn.Transformer's blocks and a table of 37,000 rows, see test_equal_to_torch
        ("transformer", 44_138_496 + 37_000 * 512),
        # 20 M in the tables of later papers; nn.RNN's and nn.LSTM's layers, two word tables, a bias
        ("rnn", 2 * 846_300 + 2 * 6_500_000 + 10_000),
        ("lstm", 2 * 3_385_200 + 2 * 6_500_000 + 10_000),
        # by hand: 3 convolutions with norms, projection, 2 blocks, head
        ("fetrans", 672 + 14_528 + 31_008 + 12_416 + 2 * 198_272 + 1_032),
    ],
)
def test_published_parameters(name: str, published: int) -> None:
    assert published_parameters(name) == published == find(name).parameters


def test_the_example_runs_at_the_published_size(name: str) -> None:
    module = load(name)
    inputs = module.example(name)
    with torch.device("meta"):
        model = module.build(name)
        answer = model(*(value.to("meta") for value in inputs))
    assert (answer[0] if isinstance(answer, tuple) else answer).shape[0] == len(inputs[0]) == 1


def test_gradients_reach_every_parameter(name: str) -> None:
    assert_gradients_everywhere(small(name), *SMALL[name].inputs())


def test_half_the_batch_gives_half_the_answers(name: str) -> None:
    assert_samples_are_independent(small(name), *SMALL[name].inputs())


def test_dropout_and_drop_path_act_in_training_only(name: str) -> None:
    assert_modes_differ(small(name), *SMALL[name].inputs())


def test_nothing_else_differs_in_training(name: str) -> None:
    still = SMALL[name]
    has_batch_norm = name == "fetrans"
    model = small(name, **still.off)
    assert any(isinstance(part, nn.BatchNorm1d) for part in model.modules()) == has_batch_norm
    assert_modes_differ(model, *still.inputs(), differ=has_batch_norm)


def test_a_few_steps_lower_the_loss(name: str) -> None:
    still = SMALL[name]
    model, inputs = small(name, **still.off), still.inputs()
    labels = torch.randint(0, still.classes, (4,))

    def loss() -> Tensor:
        answer = model(*inputs)
        logits = answer[1] if isinstance(answer, tuple) else answer
        return F.cross_entropy(logits if logits.dim() == 2 else logits[:, -1], labels)

    assert_learns(model, loss)


def test_vit_has_197_tokens_of_768() -> None:
    with torch.device("meta"):
        tokens = load("vit").build().tokens(torch.randn(2, 3, 224, 224))
    assert tokens.shape == (2, 197, 768)


def test_vit_embeds_patches_as_a_strided_convolution_does() -> None:
    images, weight, bias = torch.randn(2, 3, 12, 8), torch.randn(5, 3, 4, 4), torch.randn(5)
    cls, positions = torch.randn(5), torch.randn(7, 5)
    tokens = load("vit").patch_embedding(images, weight, bias, cls, positions)
    patches = F.conv2d(images, weight, bias, stride=4).flatten(2).transpose(1, 2)
    expected = torch.cat([cls.expand(2, 1, 5), patches], dim=1) + positions
    torch.testing.assert_close(tokens, expected, atol=1e-5, rtol=1e-5)


def test_swins_maps_are_56_28_14_7() -> None:
    sides, channels = [], []

    def note(module: nn.Module, inputs: tuple[Tensor], output: Tensor) -> None:
        sides.append(tuple(output.shape[1:3]))
        channels.append(output.shape[3])

    with torch.device("meta"):
        model = load("swin").build()
        for stage in model.stages:
            stage.register_forward_hook(note)
        model(torch.randn(1, 3, 224, 224))
    assert sides == [(56, 56), (28, 28), (14, 14), (7, 7)]
    assert channels == [96, 192, 384, 768]


def test_swins_shifted_windows_see_only_their_neighbours() -> None:
    """A changed pixel moves the tokens within a window's reach and no other."""
    block = load("swin").Block(dim=4, heads=2, window=4, shift=2, drop_path=0.0)
    x = torch.randn(1, 8, 8, 4)
    changed = x.clone()
    changed[0, 0, 0, 1] += 1.0
    moved = ((block(changed) - block(x)).abs().sum(-1)[0] > 1e-6).nonzero().tolist()
    assert moved == [[row, column] for row in range(2) for column in range(2)]


def test_swin_drops_whole_branches_and_keeps_the_mean() -> None:
    drop = load("swin").DropPath(0.25)
    kept = drop(torch.ones(4000, 2, 2, 3)).flatten(1)
    assert kept.unique().tolist() == pytest.approx([0.0, 4 / 3])
    assert (kept == kept[:, :1]).all()
    assert kept.mean().item() == pytest.approx(1.0, abs=0.05)


def test_the_decoder_cannot_look_ahead() -> None:
    model = small("transformer").eval()
    source, target = SMALL["transformer"].inputs()
    other = target.clone()
    other[:, 4:] = (other[:, 4:] + 1) % 12
    before, after = model(source, target), model(source, other)
    torch.testing.assert_close(before[:, :4], after[:, :4], atol=1e-6, rtol=1e-5)
    assert (before[:, 4:] - after[:, 4:]).abs().min(dim=-1).values.max() > 1e-4


def test_generating_agrees_with_scoring() -> None:
    """Each generated token is the likeliest one after those before it."""
    model = small("transformer").eval()
    source, _ = SMALL["transformer"].inputs()
    written = model.generate(source, start=1, steps=5)
    shifted = torch.cat([torch.ones(4, 1, dtype=torch.long), written[:, :-1]], dim=1)
    assert (model(source, shifted).argmax(-1) == written).all()


@pytest.mark.parametrize("name", ["bert", "transformer"])
def test_padding_changes_nothing(name: str) -> None:
    model, inputs = small(name).eval(), SMALL[name].inputs()
    present = torch.arange(9) < 6
    present = present.expand(4, 9)
    first = inputs[0].clone()
    first[:, 6:] = (first[:, 6:] + 5) % 12
    before, after = model(*inputs, present), model(first, *inputs[1:], present)
    if name == "bert":
        before, after = before[0][:, :6], after[0][:, :6]
    torch.testing.assert_close(before, after, atol=1e-6, rtol=1e-5)


@pytest.mark.parametrize("name", ["rnn", "lstm"])
def test_a_state_knows_nothing_of_later_tokens(name: str) -> None:
    model, (tokens,) = small(name).eval(), SMALL[name].inputs()
    torch.testing.assert_close(model(tokens)[:, :3], model(tokens[:, :3]))


def test_lstm_gates_saturate_without_nan() -> None:
    weights = [torch.randn(8, 2), torch.randn(8, 2), torch.zeros(8), torch.zeros(8)]
    state = torch.ones(1, 2)
    h, c = load("lstm").lstm_cell(torch.full((1, 2), 1e3), state, state, *weights)
    assert h.isfinite().all()
    assert c.isfinite().all()


def test_fetrans_takes_its_segments_as_a_set() -> None:
    model, (signals,) = small("fetrans").eval(), SMALL["fetrans"].inputs()
    shuffled = signals.unflatten(-1, (4, 16))[:, :, [2, 0, 3, 1]].flatten(-2)
    torch.testing.assert_close(model(signals), model(shuffled), atol=1e-5, rtol=1e-5)
    assert (model(signals) - model(signals.flip(-1))).abs().max() > 1e-4


def test_fetrans_labels_do_not_exclude_each_other() -> None:
    logits = torch.tensor([[3.0, 0.1, -2.0], [-1.0, -1.0, -1.0]])
    assert load("fetrans").predict(logits).tolist() == [[1, 1, 0], [0, 0, 0]]
    assert load("fetrans").predict(logits, threshold=0.6).tolist() == [[1, 0, 0], [0, 0, 0]]
