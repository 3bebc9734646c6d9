"""The terminal's side: colour, interruption, full disks, poor encodings, completion."""

import os
import pty
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


def on_terminal(words: list[str], folder: Path, **environment: str) -> str:
    """What a command prints when its output is a terminal."""
    main, side = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "judge.cli", *words],
        cwd=folder, stdin=side, stdout=side, stderr=side, env=os.environ | environment,
    )
    os.close(side)
    shown = b""
    while True:
        try:
            chunk = os.read(main, 65536)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    os.close(main)
    done.wait(timeout=60)
    return shown.decode()


def test_colour_on_a_terminal_only_if_wanted(judge, tmp_path: Path) -> None:
    words = ["run", "iou", "right.py"]
    plain = {"NO_COLOR": ""} if "NO_COLOR" in os.environ else {}
    coloured = on_terminal(words, tmp_path, TERM="xterm-256color", **plain)
    assert "\x1b[" in coloured
    assert "\x1b" not in on_terminal(words, tmp_path, NO_COLOR="1")
    assert "\x1b" not in on_terminal(["show", "iou"], tmp_path, NO_COLOR="1")


def test_interrupt_ends_quietly_and_leaves_nobody(judge, tmp_path: Path) -> None:
    (tmp_path / "sleeps.py").write_text("import time\ndef iou(a, b): time.sleep(60)\n")
    running = subprocess.Popen(
        [sys.executable, "-m", "judge.cli", "run", "iou", "sleeps.py"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )
    time.sleep(1.5)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=10)
    assert running.returncode == 130
    assert "Traceback" not in out + err
    time.sleep(0.2)
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)


def test_full_disk_costs_one_line(judge, tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "judge.cli", "show", "iou"],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )
    assert done.returncode == 3
    assert done.stderr == "judge: cannot write the output: No space left on device\n"


def test_terminal_without_unicode_gets_question_marks(judge) -> None:
    done = judge("run", "iou", "right.py", PYTHONIOENCODING="latin-1")
    assert done.returncode == 0
    assert "? samples" in done.stdout


def test_missing_statement_is_named(judge, tmp_path: Path) -> None:
    judge("new", "bare", "--bank", str(tmp_path / "bank"))
    (tmp_path / "bank/problems/bare/statement.en.md").unlink()
    done = judge("show", "bare", JUDGE_BANK=str(tmp_path / "bank"))
    assert done.returncode == 3
    assert "statement.en.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_reader_that_goes_away_is_no_error(judge, tmp_path: Path) -> None:
    done = subprocess.run(
        f"{shlex.quote(sys.executable)} -m judge.cli show iou | head -c 1",
        shell=True, cwd=tmp_path, capture_output=True, text=True, check=False,
    )
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("judge run io", "iou"), ("judge show conv", "conv2d"), ("judge list --track c", "core"),
     ("judge so", "solution")],
)
def test_shell_completes(judge, typed: str, offered: str) -> None:
    done = judge(
        _JUDGE_COMPLETE="bash_complete", COMP_WORDS=typed, COMP_CWORD=str(len(typed.split()) - 1)
    )
    assert offered in [line.split(",")[-1] for line in done.stdout.splitlines()]
