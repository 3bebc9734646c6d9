"""Markdown in a terminal: every text of the bank, and the parts one by one."""

import re
from pathlib import Path

import click
import pytest

from judge import bank
from judge.report.columns import cells
from judge.report.prose import check_math, formulas, render

TEXTS = sorted(bank.problems_dir().glob("*/*.md"))


def letters(text: str) -> list[str]:
    """The text's characters without layout; tables fold otherwise without code's backticks."""
    return sorted(re.sub(r"[`─\s]", "", text))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.name}")
@pytest.mark.parametrize("width", [80, 50])
def test_every_text_of_the_bank_can_be_shown(path: Path, width: int) -> None:
    markdown = path.read_text(encoding="utf-8")
    assert list(check_math(markdown)) == []
    plain = render(markdown, width)
    assert max(map(cells, plain.splitlines())) <= width
    assert "\\frac" not in plain
    assert "\\mathrm" not in plain
    coloured = click.unstyle(render(markdown, width, color=True))
    assert letters(coloured) == letters(plain)


def test_paragraphs_join_lines_as_their_language_does() -> None:
    assert render("one\ntwo") == "one two"
    assert render("两个框的\n面积") == "两个框的面积"
    assert render("用 NumPy\n求和") == "用 NumPy 求和"
    assert render("这个键，\nFalse 表示") == "这个键，False 表示"
    assert render("**why**\n$x_i$?") == "why xᵢ?"


def test_inline_styles() -> None:
    assert render("a **b** *c* `d` $x_i$") == "a b c `d` xᵢ"
    assert render("**b** `d`", color=True) == "\x1b[1mb\x1b[0m \x1b[36md\x1b[0m"


def test_style_stays_closed_across_lines() -> None:
    lines = render("**bold words that go on**", 12, color=True).splitlines()
    assert lines == ["\x1b[1mbold words\x1b[0m", "\x1b[1mthat go on\x1b[0m"]


def test_short_formula_is_not_broken() -> None:
    assert render("costs exactly $O(n \\log n)$ time", 20) == "costs exactly\nO(n log n) time"


def test_lists() -> None:
    markdown = "- one\n  - inner\n- two\n\n3. three\n4. four"
    assert render(markdown).splitlines() == [
        "  • one", "      ◦ inner", "  • two", "", "  3. three", "  4. four",
    ]


def test_code_keeps_its_lines() -> None:
    assert render("```python\n>>> f(1)\n1\n```") == "    >>> f(1)\n    1"


def test_code_hides_nothing_raw() -> None:
    assert "\x1b" not in render("`a\x1b[2Jb`\n\n    c\x1b[2Jd\n")


def test_table_aligns_wide_characters() -> None:
    table = "| 名称 | n |\n|---|--:|\n| 交并比 | 1 |\n| iou | 20 |"
    assert render(table).splitlines() == [
        "名称      n", "──────   ──", "交并比    1", "iou      20",
    ]


def test_wide_table_folds_inside_its_columns() -> None:
    table = "| a | b |\n|---|---|\n| " + "word " * 12 + "| " + "字" * 30 + " |"
    lines = render(table, 40).splitlines()
    assert max(map(cells, lines)) <= 40
    assert sum(line.count("字") for line in lines) == 30
    assert sum(line.count("word") for line in lines) == 12


def test_display_formula_stands_alone() -> None:
    assert render("so\n$$\\frac{a}{b}$$\nand").splitlines() == [
        "so", "", "       a", "      ───", "       b", "", "and",
    ]


def test_formulas_of_both_languages_compare() -> None:
    english = formulas("a $x_i$\n\n$$ y =\n \\text{if } z $$\n\n`$code$` and \\$5")
    assert english == ["x_i", "y = \\text{} z"]
    assert formulas("$x_i$ 与 $$y = \\text{若} z$$".replace("$$", "\n\n$$", 1)) == english


@pytest.mark.parametrize(
    ("markdown", "complaint"),
    [
        ("a $\\foo$ b", "\\foo is not supported"),
        ("costs $5 or more", "a dollar without its partner"),
        ("| a |\n|---|\n| $|x|$ |", "a dollar without its partner"),
        ("x<sub>i</sub>", "HTML"),
        ("$$" + " + ".join("abcdefghij") * 4 + "$$", "columns wide"),
    ],
)
def test_author_hears_what_cannot_be_shown(markdown: str, complaint: str) -> None:
    complaints = list(check_math(markdown))
    assert complaints
    assert complaint in complaints[0]


def test_prices_and_code_are_no_formulas() -> None:
    assert list(check_math("costs \\$5, `$HOME`, $x$.\n\n```\n$y\n```")) == []
