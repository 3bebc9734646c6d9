"""`judge batch`: results as they come, resumable, the same in any order and with any jobs."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from judge.batch.results import Results
from judge.errors import UsageError

RIGHT = "def hamming_loss(y_true, y_pred):\n    return float((y_true != y_pred).mean())\n"
ANSWERS = {
    "ann": (RIGHT, "AC"),
    "bob": (RIGHT.replace("!=", "=="), "WA"),
    "cat": ("def hamming_loss(a, b):\n    return 1 / 0\n", "RE"),
    "dan": ("def hamming_loss(a, b)\n", "CE"),
    "eve": ("import sklearn.metrics\nhamming_loss = sklearn.metrics.hamming_loss\n", None),
    "fay": ("def other():\n    pass\n", "CE"),
}


@pytest.fixture
def school(tmp_path: Path) -> Path:
    for name, (source, _) in ANSWERS.items():
        file = tmp_path / "class" / name / "hamming_loss.py"
        file.parent.mkdir(parents=True)
        file.write_text(source)
    return tmp_path / "class"


def batch(*words: str | Path, expect: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "judge.cli", "batch", *map(str, words)],
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == expect, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done


def verdicts(out: Path) -> dict[str, str]:
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    return {Path(row["path"]).parent.name: row["verdict"] for row in rows}


def test_every_submission_gets_its_verdict_and_the_summary_counts(
    school: Path, tmp_path: Path
) -> None:
    out = tmp_path / "r.jsonl"
    done = batch(school, "--out", out)
    assert {n: v for n, v in verdicts(out).items() if n != "eve"} == {
        name: verdict for name, (_, verdict) in ANSWERS.items() if verdict
    }
    assert verdicts(out)["eve"] != "AC"
    assert done.stdout.count("hamming_loss.py") == len(ANSWERS)
    header, line, total = (text.split() for text in done.stdout.splitlines()[-4:-1])
    assert line[:2] == ["hamming_loss", "6"]
    assert dict(zip(header, line, strict=True))["AC"] == "1"
    assert total[0] == "all"


def test_neither_order_nor_jobs_change_a_result(school: Path, tmp_path: Path) -> None:
    def results(*words: str | Path) -> list[tuple[object, ...]]:
        out = tmp_path / f"{len(os.listdir(tmp_path))}.jsonl"
        batch(*words, "--seed", "7", "--out", out)
        rows = [json.loads(line) for line in out.read_text().splitlines()]
        keys = ("path", "verdict", "cases", "reason", "counterexample", "mistake", "seed")
        return sorted(tuple(str(row[key]) for key in keys) for row in rows)

    one = results(school, "--jobs", "1")
    assert results(school, "--jobs", "3") == one
    students = sorted(school.iterdir(), reverse=True)
    assert results(*students, "--jobs", "2") == one


def test_what_is_known_is_not_graded_again_unless_the_file_changed(
    school: Path, tmp_path: Path
) -> None:
    out = tmp_path / "r.jsonl"
    batch(school, "--out", out)
    before = out.read_text()
    done = batch(school, "--out", out)
    assert "6 of them are in" in done.stderr
    assert out.read_text() == before
    (school / "bob" / "hamming_loss.py").write_text(RIGHT)
    batch(school, "--out", out)
    assert out.read_text().startswith(before)
    assert len(out.read_text().splitlines()) == len(ANSWERS) + 1
    assert verdicts(out)["bob"] == "AC"
    assert len({json.loads(line)["seed"] for line in out.read_text().splitlines()}) == 1


def test_a_line_that_was_cut_short_is_graded_again(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    batch(school, "--out", out)
    whole = out.read_bytes()
    out.write_bytes(whole[:-40])
    batch(school, "--out", out)
    assert len(verdicts(out)) == len(ANSWERS)
    assert len(out.read_text().splitlines()) == len(ANSWERS)


def test_csv_resumes_and_defuses_formulas(school: Path, tmp_path: Path) -> None:
    (school / "gus").mkdir()
    (school / "gus" / "hamming_loss.py").write_text(
        "def hamming_loss(a, b):\n    raise ValueError('=HYPERLINK(1)\\n,\"x')\n"
    )
    out = tmp_path / "r.csv"
    batch(school, "--out", out)
    with out.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(ANSWERS) + 1
    assert all(row["reason"][:1] not in ("=", "+", "-", "@") for row in rows)
    before = out.read_text()
    batch(school, "--out", out)
    assert out.read_text() == before


def test_kill_in_the_middle_leaves_whole_lines_and_no_worker(school: Path, tmp_path: Path) -> None:
    for number in range(60):
        folder = school / f"s{number}"
        folder.mkdir()
        (folder / "hamming_loss.py").write_text(RIGHT)
    out = tmp_path / "r.jsonl"
    words = [sys.executable, "-m", "judge.cli", "batch", str(school), "--out", str(out)]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL) as process:
        try:
            deadline = time.monotonic() + 120
            while not (out.exists() and out.read_text().count("\n") > 10):
                assert time.monotonic() < deadline
                time.sleep(0.01)
            family = descendants(process.pid)
        finally:
            os.kill(process.pid, signal.SIGKILL)
    assert len(family) >= 2
    kept = len(verdicts_of_whole_lines(out))
    assert kept >= 10
    time.sleep(1.0)
    assert not list(filter(alive, family))
    batch(school, "--out", out)
    assert len(verdicts(out)) == len(ANSWERS) + 60


def verdicts_of_whole_lines(out: Path) -> list[str]:
    return [json.loads(line)["verdict"] for line in out.read_text().split("\n")[:-1]]


def alive(pid: int) -> bool:
    """Whether a process still is one; a zombie only waits for whoever inherited it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


def descendants(root: int) -> set[int]:
    """Workers, their zygotes, and whatever submissions run right now."""
    parents = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            parents[int(entry)] = int(
                Path("/proc", entry, "stat").read_text().rsplit(")", 1)[1].split()[1]
            )
        except OSError:
            continue
    family = {root}
    while fresh := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= fresh
    return family - {root}


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ([], "name a folder"),
        (["gone"], "gone does not exist"),
        (["--out", "r.txt", "x"], "does not exist"),
        (["--jobs", "0", "x"], "jobs"),
    ],
)
def test_usage(words: list[str], complaint: str) -> None:
    assert complaint in batch(*words, expect=2).stderr


def test_a_file_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "notes.jsonl"
    out.write_text("my notes\n")
    with pytest.raises(UsageError, match="not a result"), Results(out):
        pass
    assert out.read_text() == "my notes\n"
    with pytest.raises(UsageError, match="ending must be"):
        Results(tmp_path / "r.txt")


def test_nothing_is_written_to_the_history(school: Path, own_history: Path) -> None:
    batch(school)
    assert not own_history.exists() or not any(own_history.iterdir())
