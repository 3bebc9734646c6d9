"""`judge watch` on a terminal of its own: saves, keys, vanished files, Ctrl-C."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

RIGHT = """
def hamming_loss(y_true, y_pred):
    return float((y_true != y_pred).mean())
"""
WRONG = RIGHT.replace("!=", "==")
PATIENCE_S = 60.0


class Terminal:
    """The judge on a pseudo-terminal of 80 columns."""

    def __init__(self, words: list[str], home: Path, cwd: Path) -> None:
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (40, 80))
        self.before = termios.tcgetattr(slave)
        environment = os.environ | {"JUDGE_HOME": str(home), "JUDGE_LANG": "en", "TERM": "xterm"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "judge.cli", "watch", *words],
            stdin=slave, stdout=slave, stderr=slave,
            cwd=cwd, env=environment, start_new_session=True,
        )  # fmt: skip
        self.slave = slave
        self.forget()

    def wait_for(self, text: str) -> str:
        """Read until ``text`` is on the screen; the screen since the last clear."""
        deadline = time.monotonic() + PATIENCE_S
        while self.stale or text not in self.screen:
            assert time.monotonic() < deadline, f"no {text!r} on the screen:\n{self.screen}"
            if select.select([self.master], [], [], 0.1)[0]:
                self.screen += os.read(self.master, 1 << 16).decode("utf-8", "replace")
            if "\x1b[2J" in self.screen:
                self.screen = self.screen.rsplit("\x1b[2J", 1)[1]
                self.stale = False
        return re.sub(r"\x1b\[[0-9;]*m", "", self.screen)

    def forget(self) -> None:
        """What comes until the next clearing of the screen is of the page before."""
        self.screen, self.stale = "", True

    def press(self, key: str) -> None:
        self.forget()
        os.write(self.master, key.encode())

    def save(self, file: Path, source: str) -> None:
        self.forget()
        file.write_text(source)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.master)
        os.close(self.slave)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "hamming_loss.py"
    path.write_text(WRONG)
    return path


@pytest.fixture
def terminal(file: Path, tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal([str(file)], tmp_path / "home", tmp_path)
    yield terminal
    terminal.close()


def test_a_save_is_graded_and_compared_with_the_run_before(terminal: Terminal, file: Path) -> None:
    assert "looks like" in terminal.wait_for("q quit")
    terminal.save(file, RIGHT)
    page = terminal.wait_for("q quit")
    assert "ACCEPTED" in page
    assert "now accepted" in page
    terminal.save(file, "def hamming_loss(:\n")
    page = terminal.wait_for("q quit")
    assert "line 1" in page
    assert "syntax" in page


def test_keys(terminal: Terminal) -> None:
    terminal.wait_for("q quit")
    terminal.press("s")
    assert "multi-label" in terminal.wait_for("q quit")
    terminal.press("h")
    assert "hint 1 of 2" in terminal.wait_for("q quit")
    terminal.press("h")
    assert "hint 2 of 2" in terminal.wait_for("q quit")
    terminal.press("f")
    assert "WRONG ANSWER" in terminal.wait_for("q quit")
    terminal.press("r")
    page = terminal.wait_for("q quit")  # with other cases, so the words may be others
    assert any(word in page for word in ("still fails", "cases pass", "now passing"))
    terminal.press("q")
    assert terminal.process.wait(PATIENCE_S) == 0
    assert termios.tcgetattr(terminal.slave) == terminal.before


def test_a_file_that_vanishes_is_waited_for(terminal: Terminal, file: Path) -> None:
    terminal.wait_for("q quit")
    terminal.forget()
    file.unlink()
    terminal.wait_for("is gone; waiting for it to come back")
    fresh = file.with_suffix(".new")
    fresh.write_text(RIGHT)
    terminal.forget()
    fresh.rename(file)
    assert "ACCEPTED" in terminal.wait_for("q quit")


def test_ctrl_c_ends_it_and_mends_the_terminal(terminal: Terminal) -> None:
    terminal.wait_for("q quit")
    os.killpg(terminal.process.pid, signal.SIGINT)
    assert terminal.process.wait(PATIENCE_S) == 130
    assert termios.tcgetattr(terminal.slave) == terminal.before
    assert "Traceback" not in terminal.screen


def test_a_folder_is_watched(tmp_path: Path) -> None:
    terminal = Terminal([str(tmp_path)], tmp_path / "home", tmp_path)
    try:
        terminal.wait_for("save a file to grade it")
        terminal.save(tmp_path / "hamming_loss.py", RIGHT)
        assert "ACCEPTED" in terminal.wait_for("q quit")
        terminal.save(tmp_path / "notes.py", "print('no problem')\n")
        terminal.wait_for("cannot guess the problem")
    finally:
        terminal.close()
