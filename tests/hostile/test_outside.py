"""The judge under attack from outside: killed, full, locked, without a home, interrupted."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from survivors import descendants

ROOT = Path(__file__).parents[2]
GOOD = ROOT / "examples" / "iou.py"
ORPHAN_S = 1.0
KEPT = ("PATH", "PYTHONPATH")
ENVIRONMENT = {"JUDGE_LANG": "en"} | {name: os.environ[name] for name in KEPT if name in os.environ}


def judge(*words: str, **environment: str) -> subprocess.Popen[str]:
    """The command in a process of its own, with a home of its own."""
    env = {**ENVIRONMENT, **environment}
    return subprocess.Popen(
        [sys.executable, "-c", "from judge.cli import main; main()", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=env,
        cwd=ROOT,
    )


def answer(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


LOOPING = "def iou(a, b):\n    while True: pass\n"
SLEEPING = "import time\n\ndef iou(a, b):\n    time.sleep(60)\n"
WRONG = "def iou(a, b):\n    return float(a[0] * b[0])\n"
"""Which the judge then searches for a small input, in a fork."""


@pytest.mark.parametrize(
    ("source", "after_s"),
    [*((LOOPING, after_s) for after_s in (0.02, 0.08, 0.15, 0.3)),
     *((WRONG, after_s) for after_s in (0.2, 0.3, 0.4, 0.5, 0.6))],
)  # fmt: skip
def test_killed_at_any_moment(source: str, after_s: float, tmp_path: Path):
    path = tmp_path / "iou.py"
    path.write_text(source)
    process = judge("run", "iou", str(path), JUDGE_HOME=str(tmp_path))
    time.sleep(after_s)
    below = descendants(process.pid)
    process.kill()
    answer(process)
    deadline = time.monotonic() + ORPHAN_S
    while alive(below) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert alive(below) == []


def alive(pids: frozenset[int]) -> list[int]:
    """Those that still run; a zombie waits for whoever adopted it."""
    found = []
    for pid in pids:
        try:
            state = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()[0]
        except OSError:
            continue
        if state not in (b"Z", b"X"):
            found.append(pid)
    return found


@pytest.mark.parametrize("home", ["/proc/none", "/dev/null/home", "/sys"])
def test_no_place_for_the_history(home: str):
    code, out, err = answer(judge("run", "iou", str(GOOD), JUDGE_HOME=home))
    assert code == 0
    assert "ACCEPTED" in out
    assert err.startswith("judge: ")
    assert err.count("\n") == 1


def test_no_home():
    code, out, err = answer(judge("run", "iou", str(GOOD), HOME="/proc/none"))
    assert code == 0
    assert "ACCEPTED" in out
    assert err.count("\n") == 1


def test_disk_full(tmp_path: Path):
    process = subprocess.run(
        ["sh", "-c", 'ulimit -f 0; exec "$0" -c "from judge.cli import main; main()" "$@"',
         sys.executable, "run", "iou", str(GOOD)],
        capture_output=True,
        text=True,
        env={**ENVIRONMENT, "JUDGE_HOME": str(tmp_path)},
        cwd=ROOT,
        check=False,
    )  # fmt: skip
    assert process.returncode == 0
    assert "ACCEPTED" in process.stdout
    assert process.stderr.count("\n") == 1


def test_a_locked_history(tmp_path: Path):
    assert answer(judge("run", "iou", str(GOOD), JUDGE_HOME=str(tmp_path)))[0] == 0
    (database,) = tmp_path.glob("history.sqlite3")
    lock = sqlite3.connect(database, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        code, out, err = answer(judge("run", "iou", str(GOOD), JUDGE_HOME=str(tmp_path)))
    finally:
        lock.close()
    assert code == 0
    assert "ACCEPTED" in out
    assert err.startswith("judge: ")
    assert err.count("\n") == 1


def test_two_at_once(tmp_path: Path):
    runs = [judge("run", "iou", str(GOOD), "--json", JUDGE_HOME=str(tmp_path)) for _ in range(3)]
    for code, out, err in map(answer, runs):
        assert (code, err) == (0, "")
        assert json.loads(out)["verdict"] == "AC"
    (database,) = tmp_path.glob("history.sqlite3")
    connection = sqlite3.connect(database)
    try:
        (table,) = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%verdict%'"
        ).fetchone()
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (3,)
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("source", "after_s"),
    [*((SLEEPING, after_s) for after_s in (0.15, 0.4, 0.8)),
     *((WRONG, after_s) for after_s in (0.3, 0.4, 0.5))],
)  # fmt: skip
def test_interrupted(source: str, after_s: float, tmp_path: Path):
    path = tmp_path / "iou.py"
    path.write_text(source)
    process = judge("run", "iou", str(path), JUDGE_HOME=str(tmp_path))
    time.sleep(after_s)
    below = descendants(process.pid)
    process.send_signal(signal.SIGINT)
    code, out, err = answer(process)
    if code == 130 or (code == 1 and "WRONG ANSWER" in out):
        assert "Traceback" not in err
    else:  # Python itself was still starting, and none of our code
        assert code in (1, -signal.SIGINT)
        assert f"{os.sep}judge{os.sep}" not in err
    assert alive(below) == []


@pytest.mark.parametrize("words", [("run", "iou", str(GOOD)), ("batch", str(GOOD.parent))])
def test_missing_protection_is_refused(words: tuple[str, ...]):
    program = (
        "from judge.box import confine; confine.missing = lambda: ('landlock',); "
        "from judge.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words, "--require-confinement"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("judge: this machine lacks landlock")
