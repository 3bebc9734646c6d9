"""The history: what it keeps, and what it does where it cannot be kept."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from judge.practice import history
from judge.practice.history import Attempt, HistoryError, append, attempts, mark_shown, statuses

ATTEMPT = Attempt(
    id=0, problem="iou", verdict="WA", seed=7, when=1000.0, source="x = 1\n", path="mysol.py",
    cpu_s=0.5, wall_s=1.0, passed=3, total=9, hints=0, framework="numpy",
)
WRITER = """
import sys
from judge.practice.history import Attempt, append
for number in range(int(sys.argv[1])):
    warning = append(Attempt(0, "iou", "AC", number, 1.0, "x" * 5000, "", 0, 0, 1, 1, 0, "numpy"))
    print(warning or number, flush=True)
"""


def writer(count: int, **options: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(count)], stdout=subprocess.PIPE, text=True, **options
    )


def test_attempts_come_back_newest_first() -> None:
    assert attempts() == []
    assert statuses() == {}
    for seed, problem, verdict in ((1, "iou", "WA"), (2, "iou", "AC"), (3, "nms", "TLE")):
        assert append(ATTEMPT._replace(seed=seed, problem=problem, verdict=verdict)) is None
    assert [attempt.seed for attempt in attempts()] == [3, 2, 1]
    assert [attempt.seed for attempt in attempts("iou")] == [2, 1]
    assert [attempt.seed for attempt in attempts(limit=1)] == [3]
    assert attempts("iou")[-1] == ATTEMPT._replace(id=1, seed=1)
    assert {slug: one.status for slug, one in statuses().items()} == {
        "iou": "solved", "nms": "tried",
    }


def test_hints_seen_before_an_attempt_are_counted_with_it() -> None:
    append(ATTEMPT)
    for what in ("hint 1", "hint 2", "hint 2", "solution"):
        assert mark_shown("iou", what) is None
    append(ATTEMPT)
    assert [attempt.hints for attempt in attempts()] == [2, 0]
    assert history.hints_seen("iou") == 2
    assert history.hints_seen("nms") == 0


def test_any_text_can_be_stored() -> None:
    assert append(ATTEMPT._replace(source="\ud800\x00é", path="\udcff.py")) is None
    assert attempts()[0].source == "\\ud800\x00é"


def test_runs_at_once_wait_for_each_other(own_history: Path) -> None:
    writers = [writer(10) for _ in range(4)]
    said = [one.communicate(timeout=60)[0].split() for one in writers]
    assert said == [[str(number) for number in range(10)]] * 4
    assert len(attempts()) == 40


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.1])
def test_killed_at_any_moment_it_keeps_what_it_said_it_kept(delay: float) -> None:
    one = writer(100_000)
    assert one.stdout.readline() == "0\n"
    time.sleep(delay)
    one.send_signal(signal.SIGKILL)
    kept = 1 + len(one.communicate()[0].splitlines())
    found = [attempt.seed for attempt in reversed(attempts())]
    assert found == list(range(len(found)))
    assert kept <= len(found) <= kept + 1
    assert append(ATTEMPT) is None


def test_locked_history_costs_one_line(own_history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append(ATTEMPT)
    monkeypatch.setattr(history, "PATIENCE_S", 0.1)
    lock = sqlite3.connect(own_history / "history.sqlite3", isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    warning = append(ATTEMPT)
    lock.close()
    assert warning is not None
    assert "locked" in warning
    assert "\n" not in warning
    assert len(attempts()) == 1


def test_full_disk_costs_one_line(tmp_path: Path) -> None:
    def no_space() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    said = writer(30, preexec_fn=no_space).communicate(timeout=60)[0].splitlines()
    assert len(said) == 30
    assert said[-1].startswith("not recorded: ")
    assert all(line.isdigit() or line.startswith("not recorded: ") for line in said)


@pytest.mark.parametrize("home", ["/dev/null/judge", "/proc/judge"])
def test_place_that_cannot_be_written_costs_one_line(
    home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUDGE_HOME", home)
    warning = append(ATTEMPT)
    assert warning is not None
    assert home in warning
    assert attempts() == []


def test_no_home_directory_costs_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JUDGE_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    monkeypatch.setattr(sys, "platform", "linux")
    assert "JUDGE_HOME" in (append(ATTEMPT) or "")
    with pytest.raises(HistoryError):
        statuses()


def test_directory_is_the_one_that_platformdirs_names(monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import user_data_dir

    monkeypatch.delenv("JUDGE_HOME")
    for chosen in (None, "/somewhere/data"):
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        if chosen:
            monkeypatch.setenv("XDG_DATA_HOME", chosen)
        assert history.directory() == user_data_dir("judge", appauthor=False)


def test_foreign_and_newer_files_are_left_alone(own_history: Path) -> None:
    own_history.mkdir()
    file = own_history / "history.sqlite3"
    file.write_bytes(b"not a database at all" * 100)
    assert "not a database" in (append(ATTEMPT) or "")
    with pytest.raises(HistoryError):
        attempts()
    assert file.read_bytes().startswith(b"not a database at all")
    file.unlink()
    append(ATTEMPT)
    with sqlite3.connect(file) as base:
        base.execute(f"PRAGMA user_version = {history.SCHEMA + 1}")
    base.close()
    assert "newer" in (append(ATTEMPT) or "")
    with pytest.raises(HistoryError, match="newer"):
        attempts()


def test_read_only_copy_can_be_read(own_history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append(ATTEMPT)
    real = history._select

    def read_only(uri: str, *rest: object) -> object:
        if "mode=rw" in uri:
            raise sqlite3.OperationalError("unable to open database file")
        return real(uri, *rest)

    monkeypatch.setattr(history, "_select", read_only)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert len(attempts()) == 1
