"""Files that are no submissions: CE and one clear sentence, whatever the bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_bank import SETTINGS, problem

from judge.errors import UsageError
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.submission import read

GIVEN = {
    "empty": (b"", "the file is empty"),
    "blank": (b" \n\t\n", "the file is empty"),
    "not_utf8": (b"x = 1\ny = '\xff\xfe'\n", "line 2: the file is not UTF-8 text"),
    "utf16": ("def total(nums): ...".encode("utf-16"), "line 1: the file is not UTF-8 text"),
    "nul": (b"def total(nums):\n    return '\0'\n", "line 2: the file has a NUL byte"),
    "syntax": (b"def total(nums)\n    return 0\n", "line 1: syntax error: expected ':'"),
    "indentation": (b"def total(nums):\nreturn 0\n", "line 2: syntax error: expected an indented"),
    "large": (b"# " + b"x" * (10 << 20), "the file is larger than 1 MiB"),
    "parentheses": (b"x = " + b"(" * 5000 + b")" * 5000, "too many nested parentheses"),
    "nesting": (b"x = " + b"-" * 100_000 + b"1", "nested too deeply to compile"),
    "chain": (b"x = 1" + b" + 1" * 100_000, ""),
    "binary": (bytes(range(256)) * 8, "the file is not UTF-8 text"),
}


@pytest.mark.parametrize("kind", GIVEN)
def test_given(kind: str, tmp_path: Path):
    data, sentence = GIVEN[kind]
    file = tmp_path / "total.py"
    file.write_bytes(data)
    with Engine() as engine:
        engine.prepare("python")
        submission = read(problem("total"), file)
        report = grade(engine, problem("total"), submission, settings=SETTINGS)
    assert report.verdict == "CE", report
    assert report.reason is not None
    assert sentence in report.reason.en
    assert "\n" not in report.reason.en


@pytest.mark.parametrize("name", ["not/there.py", "", "..", "nul\0.py", "a\nb.py", "/dev/zero"])
def test_no_file_at_all(name: str, tmp_path: Path):
    path = name if name.startswith("/") else str(tmp_path / name)
    with pytest.raises(UsageError) as caught:
        read(problem("total"), path)
    assert len(str(caught.value)) < 400


def test_a_name_that_a_terminal_would_obey(tmp_path: Path):
    file = tmp_path / "a\n\x1b]0;owned\x07 ..py"
    file.write_text("def total(nums):\n    return sum(nums)\n")
    with Engine() as engine:
        engine.prepare("python")
        report = grade(engine, problem("total"), read(problem("total"), file), settings=SETTINGS)
    assert report.verdict == "AC", report
    from judge.report.text import text

    wrong = report._replace(verdict="WA")
    assert not set(text(wrong, problem("total"), "en")) & {"\x07", "\r"}
    assert "\x1b]" not in text(wrong, problem("total"), "en")
