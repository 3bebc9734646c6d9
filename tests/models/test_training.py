"""What the recipes stand on: data that does not leak, a loop that learns, scores that count."""

from __future__ import annotations

import pytest
import torch
from click.testing import CliRunner
from torch import nn

from judge.errors import UsageError
from judge.models import train
from judge.models.faces import scenes, windows
from judge.models.scoring import f1
from judge.models.training import Outcome, Split, digits, enlarge, fit, scattered_digits


def test_digits_are_split_without_overlap_and_by_the_seed():
    split, again, other = digits(0), digits(0), digits(1)
    assert (len(split.x), len(split.x_test)) == (1400, 397)
    assert torch.equal(split.x, again.x)
    assert not torch.equal(split.x, other.x)
    seen = {tuple(image.flatten().tolist()) for image in split.x}
    repeated = sum(tuple(image.flatten().tolist()) in seen for image in split.x_test)
    assert repeated == 0


def test_scattering_moves_digits_and_changes_nothing_else():
    plain, split = digits(0), scattered_digits(0, size=12, copies=2)
    assert split.x.shape == (2800, 1, 12, 12)
    torch.testing.assert_close(split.x.sum((1, 2, 3)), plain.x.sum((1, 2, 3)).repeat(2))
    corners = (split.x[:, 0].sum(2) > 0).int().argmax(1)
    assert len(corners.unique()) >= 5
    assert enlarge(split.x[:1], 2).shape == (1, 1, 24, 24)


def test_fit_learns_what_a_line_can_tell_and_repeats_itself():
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(300, 2, generator=generator)
    y = (x[:, 0] > x[:, 1]).long()
    split = Split(x[:200], y[:200], x[200:], y[200:])
    found = []
    for _ in range(2):
        torch.manual_seed(0)
        model = nn.Linear(2, 2)
        found.append(fit(model, split, seed=0, epochs=6, batch=20, lr=0.1, quiet=True))
    assert found[0] == found[1]
    assert len(found[0]["loss"]) == len(found[0]["test"]) == 6
    assert found[0]["loss"][-1] < found[0]["loss"][0] / 2
    assert found[0]["test"][-1] > 0.95


def test_faces_lie_inside_their_scenes_and_marks_inside_their_faces():
    for scene in scenes(20, 0):
        assert scene.image.shape == (3, 96, 96)
        assert scene.image.abs().max() <= 1
        assert 1 <= len(scene.boxes) <= 2
        assert scene.boxes.min() >= 0
        assert scene.boxes.max() <= 96
        assert (scene.marks >= scene.boxes[:, None, :2]).all()
        assert (scene.marks <= scene.boxes[:, None, 2:]).all()
    assert torch.equal(scenes(2, 5)[1].image, scenes(2, 5)[1].image)


def test_every_other_window_is_a_face():
    images, labels = windows(12, 0)
    assert images.shape == (12, 24, 24)
    assert labels.tolist() == [0, 1] * 6


BOX = torch.tensor([[0.0, 0, 10, 10]])
FAR = torch.tensor([[50.0, 50, 60, 60]])


@pytest.mark.parametrize(
    ("found", "labels", "true", "expected"),
    [
        (BOX, [0], BOX, 1.0),
        (BOX, [1], BOX, 0.0),
        (FAR, [0], BOX, 0.0),
        (BOX.repeat(2, 1), [0, 0], BOX, 2 / 3),
        (torch.cat((BOX, FAR)), [0, 0], torch.cat((FAR, BOX)), 1.0),
        (torch.zeros(0, 4), [], BOX, 0.0),
        (BOX + torch.tensor([[0.0, 0, 0, 9]]), [0], BOX, 1.0),
        (BOX + torch.tensor([[0.0, 0, 0, 11]]), [0], BOX, 0.0),
    ],
)
def test_f1_counts_each_true_box_once(found, labels, true, expected):
    labels = torch.tensor(labels)
    score = f1([(found, labels, true, torch.zeros(len(true)))])
    assert score == pytest.approx(expected)


def test_the_command_prints_what_was_reached_beside_the_baseline(monkeypatch):
    outcome = Outcome("accuracy", 0.98765, 0.5, "a linear model", {"loss": [1.0]}, ("a note",))
    recipe = type("Recipe", (), {"train": staticmethod(lambda seed, name: outcome)})
    monkeypatch.setattr(train, "import_module", lambda name: recipe)
    lines = CliRunner().invoke(train.command, ["resnet18", "--seed", "3"]).output.splitlines()
    assert lines[:3] == ["a note", "resnet18: accuracy 0.9877", "a linear model: 0.5000"]
    assert lines[3].startswith("seed 3, ")


@pytest.mark.parametrize("missing", ["sklearn", "matplotlib"])
def test_what_is_not_installed_is_named_before_training(monkeypatch, missing):
    monkeypatch.setattr(train, "find_spec", lambda name: None if name == missing else object())
    result = CliRunner().invoke(train.command, ["resnet18", "--plot", "curves.png"])
    assert isinstance(result.exception, UsageError)
    assert missing in str(result.exception)
    assert "pip install 'interview-judge[models]'" in str(result.exception)


def test_curves_are_drawn_as_png(tmp_path):
    train.draw({"loss": [2.0, 1.0], "test": [0.1, 0.9]}, "a model", tmp_path / "curves.png")
    assert (tmp_path / "curves.png").read_bytes().startswith(b"\x89PNG")
