"""The way to a verdict imports nothing that it does not use, in the judge and in the zygote."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ANSWERS = Path(__file__).parents[2] / "benchmarks" / "answers"
NUMPY_ATTENTION = """
import numpy as np

def attention(q, k, v, mask=None):
    s = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
    if mask is not None:
        s = np.where(mask, s, -np.inf)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) @ v
"""
NEVER = {
    "asyncio", "ast", "click", "concurrent", "dataclasses", "difflib", "email", "http",
    "hypothesis",
    "importlib.metadata", "inspect", "json", "logging", "markdown_it", "multiprocessing", "pickle",
    "platformdirs", "pytest", "rich", "sqlite3", "subprocess", "sysconfig", "tempfile", "traceback",
    "unittest", "urllib.request",
}  # fmt: skip
NOT_FOR_PLAIN_PYTHON = {
    "contextlib", "enum", "functools", "pathlib", "re", "selectors", "signal", "socket",
    "tomllib", "typing",
}  # fmt: skip
BY_NUMPY = {"ast", "inspect", "json", "pickle", "platform", "subprocess", "tempfile", "traceback"}
PROBE = """
import sys
from judge.running import parse, run
code = run(parse(sys.argv[1:]))
sys.stderr.write(" ".join([str(code), *sys.modules]))
"""


def modules(slug: str, file: Path) -> set[str]:
    """What the judge's own process has imported once the verdict is on the screen."""
    return probed(PROBE, slug, file)


def probed(probe: str, slug: str, file: Path) -> set[str]:
    words = [sys.executable, "-c", probe, slug, str(file), "--no-history"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300)
    code, *names = done.stderr.splitlines()[-1].split()
    assert code == "0", done.stdout
    return set(names)


@pytest.mark.parametrize(
    ("slug", "kind"), [("fast_power", "python"), ("iou", "numpy"), ("attention", "torch")]
)
def test_only_what_is_used_is_imported(slug: str, kind: str) -> None:
    found = modules(slug, ANSWERS / f"{slug}.py")
    allowed = set() if kind == "python" else BY_NUMPY  # NumPy imports some of them itself
    if kind == "python":
        assert "numpy" not in found
        assert not found & NOT_FOR_PLAIN_PYTHON
    else:
        assert "numpy" in found
        found -= {"ast"}  # told the answer's imports
    assert found & NEVER <= allowed
    assert not {name for name in found if name == "torch" or name.startswith("torch.")}


def test_a_numpy_answer_never_imports_torch_anywhere(tmp_path: Path) -> None:
    answer = tmp_path / "attention.py"
    answer.write_text(NUMPY_ATTENTION)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "judge.cli", "run", "attention", str(answer)],
        capture_output=True, text=True, timeout=300, env=os.environ | {"PYTHONWARNINGS": ""},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    imported = [line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()]
    assert "numpy" in imported
    assert not [name for name in imported if name.split(".")[0] in ("torch", "hypothesis")]


def test_the_probe_sees_an_import_that_should_not_be_there() -> None:
    probe = "import click\n" + PROBE
    assert "click" in probed(probe, "fast_power", ANSWERS / "fast_power.py")


def test_every_option_of_run_is_known_to_the_short_way() -> None:
    from judge.commands.run import command
    from judge.running import FLAGS, VALUES, Order, parse

    options = {opt for param in command.params for opt in param.opts if opt.startswith("--")}
    assert options == {*FLAGS, *VALUES}
    order = parse(["iou", "a.py", "--seed=3", "--case", "x/1", "--lang", "zh", "--full", "--json"])
    assert order == Order(("iou", "a.py"), 3, "x/1", True, True, lang="zh")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--help"],
        ["a.py", "--seed", "x"],
        ["a.py", "--seed"],
        ["a.py", "--seed", "-1"],
        ["a.py", "--seed", str(2**63)],
        ["a.py", "--lang", "fr"],
        ["a.py", "--sed", "3"],
        ["a.py", "--full=1"],
        ["--", "a.py"],
    ],
)
def test_what_is_not_plainly_right_is_left_to_click(words: list[str]) -> None:
    from judge.running import parse

    assert parse(words) is None
