"""Kill the judge with -9 at random moments: no orphan after a second, the history whole.

    python benchmarks/kill_judge.py [--kills 200]

The command killed is in turn run, watch and batch, on good, looping and sleeping answers.
After each, every process below it must be gone within a second, and the history must open,
pass SQLite's own check, and hold every run that had ended by itself. Linux only.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "hostile"))

from survivors import descendants  # noqa: E402

ORPHAN_S = 1.0
ANSWERS = {
    "good": (ROOT / "examples" / "iou.py").read_text(),
    "loop": "def iou(a, b):\n    while True:\n        pass\n",
    "sleep": "import time\n\n\ndef iou(a, b):\n    time.sleep(60)\n",
    "torch": "import torch\n\n\ndef iou(a, b):\n    while True:\n        torch.ones(9).sum()\n",
}

COMMANDS = (
    ("run", "iou", "{file}"),
    ("watch", "iou", "{file}"),
    ("batch", "{folder}", "--jobs", "2"),
)
LATEST_S = {"good": 1.0, "loop": 1.0, "sleep": 1.0, "torch": 3.0}


def start(words: list[str], home: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", "from judge.cli import main; main()", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "JUDGE_HOME": str(home)},
        cwd=ROOT,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    words = parser.parse_args()
    rng = random.Random(words.seed)
    orphans = finished = 0
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name, text in ANSWERS.items():
            (home / name).mkdir()
            (home / name / "iou.py").write_text(text)
        for number in range(words.kills):
            name = rng.choice(list(ANSWERS))
            file = str(home / name / "iou.py")
            command = COMMANDS[number % len(COMMANDS)]
            process = start([word.format(file=file, folder=home) for word in command], home)
            time.sleep(rng.uniform(0, LATEST_S[name]))
            below = descendants(process.pid)
            process.send_signal(signal.SIGKILL)
            process.communicate()
            gone_s = wait_for(below)
            slowest = max(slowest, gone_s)
            orphans += gone_s >= ORPHAN_S
            finished += command[0] == "run" and process.returncode in (0, 1)
            attempts = check(home)
            assert attempts >= finished, (attempts, finished)
            if sys.stderr.isatty():
                print(f"\r{number + 1} of {words.kills}", end="", file=sys.stderr)
    print(f"{words.kills} kills: {orphans} left orphans after {ORPHAN_S} s, the slowest was gone "
          f"after {slowest * 1000:.0f} ms; {finished} runs ended first, {attempts} attempts kept, "
          "the history whole every time")
    assert orphans == 0


def wait_for(pids: frozenset[int]) -> float:
    """Seconds until none of them runs, ORPHAN_S at most."""
    began = time.monotonic()
    while any(map(running, pids)):
        if time.monotonic() - began > ORPHAN_S:
            return ORPHAN_S
        time.sleep(0.002)
    return time.monotonic() - began


def running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()[0]
    except OSError:
        return False
    return state not in (b"Z", b"X")


def check(home: Path) -> int:
    """The number of attempts in a history that is whole; 0 where there is none yet."""
    file = home / "history.sqlite3"
    if not file.is_file():
        return 0
    base = sqlite3.connect(file)
    try:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not base.execute("SELECT 1 FROM sqlite_master WHERE name = 'attempts'").fetchone():
            return 0
        return int(base.execute("SELECT count(*) FROM attempts").fetchone()[0])
    finally:
        base.close()


if __name__ == "__main__":
    main()
