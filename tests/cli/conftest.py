"""Commands as a user runs them: in processes of their own, away from the checkout."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RIGHT = """
def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    a = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1])
    b = (box_b[2] - box_b[0]) * (box_b[3] - box_b[1])
    return w * h / (a + b - w * h) if a + b > 0 else 0.0
"""
WRONG = RIGHT.replace("a + b - w * h", "a + b")

Judge = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def judge(tmp_path: Path, own_history: Path) -> Judge:
    """Run ``judge WORDS`` in an empty folder that holds right.py and wrong.py."""
    (tmp_path / "right.py").write_text(RIGHT)
    (tmp_path / "wrong.py").write_text(WRONG)

    def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "judge.cli", *words],
            cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            errors="replace", timeout=120, check=False, env=os.environ | environment,
        )

    return run


@pytest.fixture
def judge_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Judge:
    """The same in this process, for commands that start no child: fifty times quicker."""
    (tmp_path / "right.py").write_text(RIGHT)
    monkeypatch.chdir(tmp_path)

    def end(code: int) -> None:
        raise SystemExit(code)

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        from judge import cli

        monkeypatch.setattr(cli, "_end", end)
        with pytest.raises(SystemExit) as ended:
            cli.main(list(words))
        out, err = capsys.readouterr()
        return subprocess.CompletedProcess(words, ended.value.code, out, err)

    return run
