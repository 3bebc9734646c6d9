"""`judge verify` sees a fault wherever it is planted, and names the file to mend."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from judge import bank
from judge.grading.engine import Engine
from judge.verify import verify

SLUG = "hamming_loss"
FOLDER = f"problems/{SLUG}"
REFERENCE = f"solutions/{SLUG}.py"
CHECK = r"check=close\(.*\)\)$"
Plant = Callable[[str], str]


def replaced(old: str, new: str, count: int = 1) -> Plant:
    def plant(text: str) -> str:
        assert re.search(old, text, re.MULTILINE), f"{old} is not there to be replaced"
        return re.sub(old, new, text, count=count, flags=re.MULTILINE)

    return plant


def followed_by(more: str) -> Plant:
    return lambda text: f"{text}\n{more}\n"


FAULTS: dict[str, tuple[str, Plant, str]] = {
    "a wrong reference": (
        REFERENCE, followed_by("right = hamming_loss\n\ndef hamming_loss(y_true, y_pred):\n"
                               "    return right(y_true, y_pred) / 2"), REFERENCE),
    "a reference that raises": (
        REFERENCE, followed_by("def hamming_loss(y_true, y_pred):\n    return 1 / 0"), REFERENCE),
    "a reference that changes its inputs": (
        REFERENCE, followed_by("right = hamming_loss\n\ndef hamming_loss(y_true, y_pred):\n"
                               "    y_pred.setflags(write=True)\n    y_pred[...] = y_true\n"
                               "    return right(y_true, y_pred)"), "solutions/|cases.py"),
    "a reference that does not parse": (REFERENCE, followed_by("def ("), REFERENCE),
    "a checker that accepts everything": (
        f"{FOLDER}/cases.py",
        replaced(CHECK, "check=lambda expected, got, context: None)"), "cases.py"),
    "a checker that refuses everything": (
        f"{FOLDER}/cases.py",
        replaced(CHECK, "check=lambda expected, got, context: Text('no', '不对'))\n"
                        "from judge.text import Text"), "cases.py"),
    "a validator that accepts everything": (
        f"{FOLDER}/cases.py", followed_by("suite.validate(lambda *inputs: None)"), "cases.py"),
    "a validator that refuses its own cases": (
        f"{FOLDER}/cases.py",
        followed_by("@suite.validate\ndef small(y_true, y_pred):\n    assert y_true.size <= 6"),
        "cases.py"),
    "cases that the seed does not decide": (
        f"{FOLDER}/cases.py",
        replaced(r"^def labels\(draw, n, width, probability=0.5\):\n",
                 "import random\n\ndef labels(draw, n, width, probability=0.5):\n"
                 "    draw.integers(0, 9, random.randint(0, 50))\n"), "cases.py"),
    "a mistake that is right": (
        f"{FOLDER}/mistakes/accuracy.py",
        followed_by("import numpy as np\n\ndef hamming_loss(y_true, y_pred):\n"
                    "    return float(np.mean(y_true != y_pred))"), "mistakes/accuracy.py"),
    "a mistake with another verdict": (
        f"{FOLDER}/mistakes/accuracy.py", replaced(r'^"""WA', '"""RE'), "mistakes/accuracy.py"),
    "a mistake without its Chinese name": (
        f"{FOLDER}/mistakes/accuracy.py", replaced(r"^zh:.*\n", ""), "mistakes/accuracy.py"),
    "a right answer that is wrong": (
        f"{FOLDER}/accepted/loops.py",
        followed_by("def hamming_loss(y_true, y_pred):\n    return 0.0"), "accepted/loops.py"),
    "a formula that differs in translation": (
        f"{FOLDER}/statement.zh.md", replaced(r"\\sum_\{i=1\}", r"\\sum_{i=0}"), "statement.zh.md"),
    "a formula that the terminal cannot show": (
        f"{FOLDER}/editorial.en.md", followed_by(r"$\underbrace{x}$"), "editorial.en.md"),
    "an example that differs in translation": (
        f"{FOLDER}/statement.zh.md", replaced(r"^0\.0$", "0.5"), "statement.zh.md"),
    "an example with a wrong answer": (
        f"{FOLDER}/statement.en.md", replaced(r"^0\.0$", "0.5"), "statement.(en|zh).md|solutions"),
    "a heading that is missing in translation": (
        f"{FOLDER}/statement.zh.md", replaced(r"^## 规则\n", ""), "statement.zh.md"),
    "a text that was not translated": (
        f"{FOLDER}/editorial.zh.md", lambda text: re.sub("[\u4e00-\u9fff]", "x", text),
        "editorial.zh.md"),
    "a misspelt key": (
        f"{FOLDER}/problem.toml", replaced("^difficulty", "dificulty"),
        r"problem.toml: unknown key 'dificulty' \(did you mean 'difficulty'\?\)"),
    "a missing key": (
        f"{FOLDER}/problem.toml", replaced("^topic.*\n", ""), "problem.toml: .*topic"),
    "an unknown topic": (
        f"{FOLDER}/problem.toml", replaced('^topic.*"$', 'topic = "tea"'), "problem.toml: topic"),
    "a single hint": (
        f"{FOLDER}/problem.toml", lambda text: "[[hints]]".join(text.split("[[hints]]")[:2]),
        "problem.toml: 1 hints"),
    "a stray file": (f"{FOLDER}/notes.txt", lambda text: "x", "notes.txt: does not belong here"),
}


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine(fresh=True) as engine:
        yield engine


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bank that holds nothing but a copy of one problem."""
    source = bank.root()
    shutil.copytree(source / FOLDER, tmp_path / FOLDER)
    (tmp_path / "solutions").mkdir()
    shutil.copy(source / REFERENCE, tmp_path / REFERENCE)
    monkeypatch.setenv("JUDGE_BANK", str(tmp_path))
    return tmp_path


def faults(engine: Engine) -> list[str]:
    return [str(fault) for fault in verify(engine, SLUG, seed=1).faults]


def test_the_copy_itself_is_sound(engine: Engine, copy: Path) -> None:
    assert faults(engine) == []


@pytest.mark.parametrize("name", FAULTS)
def test_planted_fault_is_seen(engine: Engine, copy: Path, name: str) -> None:
    file, plant, told = FAULTS[name]
    path = copy / file
    path.write_text(plant(path.read_text(encoding="utf-8") if path.exists() else ""), "utf-8")
    found = faults(engine)
    assert found, "nothing was noticed"
    assert any(re.search(told, fault) for fault in found), found
