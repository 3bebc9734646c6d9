"""The statements and editorials: both languages say the same, and can be shown in a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from judge.grading.samples import parse
from judge.problem import Problem
from judge.report.prose import check_math, formulas
from judge.verify import Fault, relative

CODE_COLUMNS = 76
CHINESE = re.compile("[\u4e00-\u9fff]")


def check(problem: Problem) -> Iterator[Fault]:
    """Faults of translation and layout."""
    for kind in ("statement", "editorial"):
        english, chinese = (problem.prose_path(kind, lang) for lang in ("en", "zh"))
        yield from _compare(english, chinese)
        for path in (english, chinese):
            yield from _layout(path)
    statement = problem.prose_path("statement", "en")
    if not parse(statement.read_text(encoding="utf-8")):
        yield Fault(relative(statement), "has no examples (```python fences with >>> lines)")


def _compare(english: Path, chinese: Path) -> Iterator[Fault]:
    one, other = (path.read_text(encoding="utf-8") for path in (english, chinese))
    name = relative(chinese)
    for left, right in _pairs(formulas(one), formulas(other)):
        if left != right:
            yield Fault(name, f"formula ${right}$ where {english.name} has ${left}$")
            break
    samples = [[(s.call, s.answer) for s in parse(text)] for text in (one, other)]
    for first, second in _pairs(*samples):
        if first != second:
            yield Fault(name, f"example {second} where {english.name} has {first}")
            break
    if _headings(one) != _headings(other):
        yield Fault(name, f"other headings than {english.name}: {_headings(other)}, {_headings(one)}")
    if not CHINESE.search(other):
        yield Fault(name, "is not in Chinese")
    if CHINESE.search(one):
        yield Fault(relative(english), "has Chinese in it")


def _pairs(one: list, other: list) -> Iterator[tuple]:  # type: ignore[type-arg]
    length = max(len(one), len(other))
    return zip(one + [None] * (length - len(one)), other + [None] * (length - len(other)), strict=True)


def _headings(text: str) -> list[int]:
    """The levels of the headings in order, code left out."""
    prose = re.sub(r"(?ms)^```.*?^```", "", text)
    return [len(match) for match in re.findall(r"(?m)^(#+) ", prose)]


def _layout(path: Path) -> Iterator[Fault]:
    text = path.read_text(encoding="utf-8")
    for complaint in check_math(text):
        yield Fault(relative(path), complaint)
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("```"):
            inside = not inside
        elif inside and len(line) > CODE_COLUMNS:
            yield Fault(f"{relative(path)}:{number}", f"code line over {CODE_COLUMNS} columns")
