"""`judge run`: exit codes, one clear line for what is off, replay, JSON, history."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from judge.practice.history import attempts

USAGE = [
    (("run", "iou", "missing.py"), "missing.py does not exist; `judge start iou` writes a stub"),
    (("run", "iou", "folder"), "folder is a directory"),
    (("run", "iuo", "right.py"), "no problem called 'iuo' (did you mean 'iou'?)"),
    (("run", "zzzzzzzz", "right.py"), "`judge list` shows all"),
    (("run", "../iou", "right.py"), "no problem called '../iou'"),
    (("run", "iou", "-"), "must be a file, not standard input"),
    (("run", "-"), "must be a file, not standard input"),
    (("run", "right.py", "iou"), "the problem comes first: judge run iou right.py"),
    (("run", "iou", "a.py", "b.py"), "one problem and one file"),
    (("run", "iou"), "which file? judge run iou FILE"),
    (("run", "missing.py"), "missing.py does not exist"),
    (("run", "folder"), "`judge batch folder`"),
    (("run", "unknown.py"), "it defines no problem's entry"),
    (("run", "iou", "right.py", "--case", "nowhere"), "nowhere"),
    (("run", "iou", "right.py", "--case", "apart/999"), "apart"),
    (("run",), "Missing argument"),
    (("run", "iou", "right.py", "--seed", "-1"), "--seed"),
    (("run", "iou", "right.py", "--seed", str(2**63)), "--seed"),
    (("run", "iou", "right.py", "--lang", "fr"), "--lang"),
    (("rnu",), "no command 'rnu' (did you mean 'run'?)"),
    (("history", "--source", "99"), "no attempt 99"),
]

UNGRADABLE = {
    "latin1.py": (b"# \xe9\n", "line 1: the file is not UTF-8"),
    "nul.py": (b"x = 1\ny = '\0'\n", "line 2: the file has a NUL byte"),
    "empty.py": (b" \n", "the file is empty"),
    "syntax.py": (b"def iou(:\n", "line 1: syntax error"),
    "no_entry.py": (b"def ious(a, b): pass\n", "defines no iou; it defines ious"),
    "not_callable.py": (b"iou = 3\n", "not callable"),
    "arity.py": (b"def iou(a): return 0.0\n", "must take the arguments of iou(box_a, box_b)"),
    "coroutine.py": (b"async def iou(a, b): return 0.0\n", "async"),
    "imports.py": (b"import nowhere_at_all\ndef iou(a, b): return 0.0\n", "nowhere_at_all"),
    "huge.py": (b"#" * (1 << 21), "larger than 1 MiB"),
    "deep.py": (b"x = " + b"(" * 5000 + b")" * 5000, "nested"),
}


@pytest.mark.parametrize(
    ("words", "message"),
    USAGE,
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_usage_is_answered_in_one_line(judge_here, tmp_path: Path, words, message: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "unknown.py").write_text("def nothing(): pass\n")
    done = judge_here(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert attempts() == []


@pytest.mark.parametrize("name", UNGRADABLE)
def test_ungradable_file_says_why(judge, tmp_path: Path, name: str) -> None:
    content, message = UNGRADABLE[name]
    (tmp_path / name).write_bytes(content)
    done = judge("run", "iou", name, "--json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["verdict"], done.stderr) == (1, "CE", "")
    assert message in report["reason"]


@pytest.mark.parametrize(
    ("words", "code"),
    [(("iou", "right.py"), 0), (("iou", "wrong.py"), 1), (("iou.py",), 0), (("right.py",), 0)],
)
def test_exit_code_says_the_verdict(judge, tmp_path: Path, words, code: int) -> None:
    (tmp_path / "iou.py").write_text((tmp_path / "right.py").read_text())
    done = judge("run", *words)
    assert done.returncode == code, done.stdout + done.stderr
    assert ("ACCEPTED" in done.stdout) == (code == 0)
    assert done.stderr == ""
    assert "\x1b" not in done.stdout


def test_fault_in_the_bank_is_the_judges(judge, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    judge("new", "broken", "--bank", str(bank))
    (bank / "problems/broken/cases.py").write_text("1 / 0\n")
    (tmp_path / "broken.py").write_text("def broken(x): return x\n")
    done = judge("run", "broken.py", "--json", JUDGE_BANK=str(bank))
    report = json.loads(done.stdout)
    assert (done.returncode, report["verdict"]) == (3, "JE")
    assert "ZeroDivisionError" in report["reason"]
    assert "cases.py" in report["trace"]
    assert attempts() == []


def test_failure_replays_by_the_printed_command(judge) -> None:
    first = json.loads(judge("run", "iou", "wrong.py", "--json").stdout)
    words = shlex.split(first["replay"])
    assert words[0] == "judge"
    again = json.loads(judge(*words[1:], "--json").stdout)
    assert again["verdict"] == "WA"
    assert again["counterexample"]["inputs"] == first["counterexample"]["inputs"]
    assert again["reason"] == first["reason"]


def test_same_seed_gives_the_same_report(judge) -> None:
    def report() -> dict:
        found = json.loads(judge("run", "iou", "wrong.py", "--json", "--seed", "5").stdout)
        return {key: found[key] for key in found if key not in ("cpu_s", "wall_s")}

    assert report() == report()


def test_runs_are_recorded_unless_told_otherwise(judge, own_history: Path) -> None:
    judge("run", "iou", "wrong.py", "--seed", "3", "--no-history")
    assert not own_history.exists()
    judge("run", "iou", "wrong.py", "--seed", "3")
    (found,) = attempts()
    assert (found.problem, found.verdict, found.seed, found.path) == ("iou", "WA", 3, "wrong.py")
    assert "def iou" in found.source
    assert found.source in judge("history", "--source", "1").stdout
    assert re.search(r"1 .* iou  WA +\d+/\d+  --seed 3", judge("history", "iou").stdout)


def test_history_that_cannot_be_written_costs_one_line(judge) -> None:
    done = judge("run", "iou", "right.py", JUDGE_HOME="/dev/null/nowhere")
    assert done.returncode == 0
    assert "ACCEPTED" in done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert "not recorded" in done.stderr


def test_library_call_writes_nothing(tmp_path: Path, own_history: Path, judge) -> None:
    program = "import judge; print(judge.grade('iou', 'wrong.py').verdict)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "WA\n"
    assert not own_history.exists()


def test_language_follows_option_and_environment(judge) -> None:
    assert "通过" in judge("run", "iou", "right.py", "--lang", "zh").stdout
    assert "通过" in judge("run", "iou", "right.py", JUDGE_LANG="zh_CN.UTF-8").stdout
    assert "通过" in judge("run", "iou", "right.py", JUDGE_LANG="", LC_ALL="zh_CN.UTF-8").stdout
