"""``judge models`` and the training command, in processes of their own and in this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from judge.commands.models import command
from judge.errors import BankError, UsageError
from judge.models import catalogue, find, models
from judge.models.train import command as train_command


def run(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", *words],
        capture_output=True, text=True, check=False, timeout=120, env=os.environ | environment,
    )


@pytest.fixture
def without_torch(tmp_path):
    """An environment in which importing torch fails as it does where it is not installed."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] == 'torch':\n"
        "            raise ModuleNotFoundError('No module named torch', name='torch')\n"
        "sys.meta_path.insert(0, Absent())\n"
    )
    return {"PYTHONPATH": str(tmp_path)}


def test_the_list_names_each_model_with_parameters_and_paper(without_torch):
    listed = run("judge.cli", "models", **without_torch)
    assert listed.returncode == 0
    for model in models():
        [line] = [line for line in listed.stdout.splitlines() if line.startswith(model.name + " ")]
        assert f"{model.parameters:,}" in line
        assert model.paper in line


def test_the_json_list_has_the_promised_keys(without_torch):
    listed = run("judge.cli", "models", "--json", **without_torch)
    rows = json.loads(listed.stdout)
    assert [row["name"] for row in rows] == sorted(model.name for model in models())
    for row in rows:
        assert isinstance(row["parameters"], int)
        assert row["paper"]
        assert 1980 < row["year"] < 2030


def test_the_source_is_the_file_to_the_letter(without_torch):
    shown = run("judge.cli", "models", "vgg16", "--source", **without_torch)
    assert shown.stdout.rstrip("\n") == find("vgg16").path.read_text(encoding="utf-8").rstrip("\n")


def test_the_layer_table_without_torch_says_how_to_install_it(without_torch):
    shown = run("judge.cli", "models", "vgg16", **without_torch)
    assert shown.returncode == 2
    assert shown.stderr.count("\n") == 1
    assert "pip install 'interview-judge[torch]'" in shown.stderr
    trained = run("judge.models.train", "vgg16", **without_torch)
    assert trained.returncode == 2
    assert "pip install 'interview-judge[torch]'" in trained.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["resnet19"], "did you mean 'resnet18'"),
        (["zzz"], "`judge models` lists them"),
        (["--source"], "needs a model's name"),
    ],
)
def test_what_is_not_understood_is_a_usage_error(words, says):
    result = CliRunner().invoke(command, words)
    assert isinstance(result.exception, UsageError)
    assert says in str(result.exception)


@pytest.mark.parametrize(("lang", "total"), [("en", "total"), ("zh", "合计")])
def test_the_layer_table_shows_shapes_and_adds_up(lang, total):
    shown = CliRunner().invoke(command, ["se-resnet50", "--lang", lang])
    assert shown.exit_code == 0
    lines = shown.output.splitlines()
    assert any("stem.0" in line and "1 x 64 x 112 x 112" in line for line in lines)
    assert any(line.startswith(total) and line.endswith("28,088,024") for line in lines)


def test_the_table_as_json():
    shown = json.loads(CliRunner().invoke(command, ["mtcnn", "--json"]).output)
    assert sum(layer["parameters"] for layer in shown["layers"]) == shown["parameters"] == 495_850


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("x = 1\n", "defines no META"),
        ("META = {'m': {'title': name}}\n", "must be a plain literal"),
        ("META = {'m': {'year': 2000}}\n", "input"),
    ],
)
def test_a_malformed_file_is_refused_by_name(tmp_path, monkeypatch, source, says):
    (tmp_path / "odd.py").write_text(source)
    monkeypatch.setattr(catalogue, "folder", lambda: tmp_path)
    with pytest.raises(BankError, match=says) as caught:
        models()
    assert "odd.py" in str(caught.value)


def test_every_model_has_a_recipe():
    recipes = Path(catalogue.__file__).parent / "recipes"
    have = {path.stem for path in recipes.glob("*.py")} - {"__init__"}
    assert have == {model.path.stem for model in models()}


def test_training_names_what_is_unknown():
    result = CliRunner().invoke(train_command, ["resnet19"])
    assert isinstance(result.exception, UsageError)
