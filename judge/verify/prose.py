"""The statements and editorials: both languages say the same, and can be shown in a terminal."""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest
from pathlib import Path

from judge.grading.samples import parse
from judge.hints import Iterator
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
    missing, extra = _difference(formulas(one), formulas(other))
    for formula in missing:
        yield Fault(name, f"lacks the formula ${formula}$ of {english.name}")
    for formula in extra:
        yield Fault(name, f"has the formula ${formula}$, which {english.name} has not")
    samples = [[(s.call, s.answer) for s in parse(text)] for text in (one, other)]
    for first, second in zip_longest(*samples):
        if first != second:
            yield Fault(name, f"example {second} where {english.name} has {first}")
            break
    if _headings(one) != _headings(other):
        levels = f"{_headings(other)}, {_headings(one)}"
        yield Fault(name, f"other headings than {english.name}: {levels}")
    if not CHINESE.search(other):
        yield Fault(name, "is not in Chinese")
    if CHINESE.search(one):
        yield Fault(relative(english), "has Chinese in it")


def _difference(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """What only one and what only the other has; sentences may put formulas in another order."""
    left, right = Counter(one), Counter(other)
    return list(left - right), list(right - left)


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
