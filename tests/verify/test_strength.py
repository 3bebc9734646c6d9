"""`judge verify --strength` on a small problem with one weakness after another planted."""

from pathlib import Path

import pytest

from judge.grading.engine import Engine
from judge.verify.strength import fates, strength
from judge.verify.strength_text import lines

TOML = """
title = { en = "Absolute difference", zh = "差的绝对值" }
topic = "algorithms"
difficulty = "easy"
asked = "listed"
sources = []
entry = ["apart"]
frameworks = ["python"]
hints = []
"""
CASES = '''
from judge.authoring import Suite, exact

suite = Suite(check=exact())


@suite.group(10)
def rising(draw):
    """The second number is larger.
    zh: 第二个数更大。
    """
    low = draw.integer(-9, 9)
    return low, low + draw.integer(1, 9)


@suite.group(10)
def falling(draw):
    """The first number is larger.
    zh: 第一个数更大。
    """
    low = draw.integer(-9, 9)
    return low + draw.integer(1, 9), low


@suite.group(3)
def again(draw):
    """The first number is larger, once more.
    zh: 还是第一个数更大。
    """
    low = draw.integer(-9, 9)
    return low + draw.integer(1, 9), low


@suite.validate
def whole(a, b):
    assert type(a) is int and type(b) is int
'''
REFERENCE = "def apart(a, b):\n    if a < b:\n        return b - a\n    return a - b\n"
EQUIVALENT = "if a <= b:"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bank with this problem alone."""
    problem = tmp_path / "problems" / "apart"
    (problem / "mistakes").mkdir(parents=True)
    (tmp_path / "solutions").mkdir()
    (problem / "problem.toml").write_text(TOML, encoding="utf-8")
    (problem / "cases.py").write_text(CASES, encoding="utf-8")
    (problem / "statement.en.md").write_text("```python\n>>> apart(1, 3)\n2\n```\n")
    (tmp_path / "solutions" / "apart.py").write_text(REFERENCE)
    monkeypatch.setenv("JUDGE_BANK", str(tmp_path))
    return problem


def tried():
    with Engine(fresh=True) as engine:
        found = fates(engine, "apart", 0, 0, 1, seed=1) + fates(engine, "apart", None, 0, 1, 1)
    return strength("apart", found)


def test_survivors_are_shown_with_their_waiver(folder):
    result = tried()
    assert [mutant.after for mutant in result.alive] == [EQUIVALENT]
    assert result.killed == result.total - 1
    assert not result.good
    text = "\n".join(lines(result))
    assert "solutions/apart.py:2" in text
    assert "- if a < b:" in text
    assert f"+ {EQUIVALENT}" in text
    assert f"[{result.alive[0].id}]" in text


def waive(folder: Path, key: str, why: str = "where both are equal, both ways give 0") -> None:
    text = f"[{key}]\nmutant = 'if a < b: -> if a <= b:'\nwhy = '{why}'\n"
    (folder / "waivers.toml").write_text(text, encoding="utf-8")


def test_a_written_waiver_is_accepted(folder):
    waive(folder, tried().alive[0].id)
    result = tried()
    assert result.good
    assert (result.waived, result.alive) == (1, ())


def test_a_waiver_without_a_mutant_or_a_reason_is_a_fault(folder):
    waive(folder, "01234567")
    assert "no mutant" in str(tried().faults[0])
    waive(folder, tried().alive[0].id, "equal")
    assert "why" in str(tried().faults[0])


def test_a_waiver_for_a_refused_mutant_is_a_fault(folder):
    (folder.parent.parent / "solutions" / "apart.py").write_text(
        REFERENCE.replace("    if a < b", "    if a == b:\n        return 0\n    if a < b"))
    survivors = {mutant.id for mutant in tried().alive}
    (folder.parent.parent / "solutions" / "apart.py").write_text(REFERENCE)
    with Engine(fresh=True) as engine:
        killed = [fate for fate in fates(engine, "apart", 0, 0, 1, 1) if fate.killed]
    key = next(fate.mutant.id for fate in killed if fate.mutant.id not in survivors)
    waive(folder, key)
    assert any("is refused by" in str(fault) for fault in tried().faults)


def test_the_worth_of_groups(folder):
    (folder / "mistakes" / "not_absolute.py").write_text(
        '"""WA\nen: no absolute value\nzh: 没有取绝对值\n"""\n\n\n'
        "def apart(a, b):\n    return a - b\n", encoding="utf-8")
    result = tried()
    worth = {worth.group: worth for worth in result.worth}
    assert worth["rising"].alone > 0
    assert worth["rising"].mistakes == 1
    assert worth["falling"].kills > 0
    assert worth["falling"].alone == worth["again"].alone == 0
    assert lines(result)[-1] == "refuse nothing that no other group refuses: falling, again"


def test_endless_and_dying_mutants_are_refused_quickly(folder):
    (folder.parent.parent / "solutions" / "apart.py").write_text(
        "def apart(a, b):\n    low, high = min(a, b), max(a, b)\n    steps = 0\n"
        "    while low < high:\n        low += 1\n        steps += 1\n    return steps\n")
    result = tried()
    assert result.alive == ()
    assert result.killed > 5
