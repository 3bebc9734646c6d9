"""What the terminal prints, word by word; `pytest tests/golden --golden` writes it anew."""

import click
import pytest
from reports import REPORTS

from judge import bank
from judge.report.columns import cells
from judge.report.text import text

LANGUAGES = ("en", "zh")
COLUMNS = 80


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_report(name: str, lang: str, golden) -> None:
    shown = click.unstyle(text(REPORTS[name], bank.find("iou"), lang))
    golden(f"{name}.{lang}", shown)
    for line in shown.splitlines():
        assert cells(line) <= COLUMNS or "judge run" in line, line
        assert line.isprintable(), line


@pytest.mark.parametrize("name", REPORTS)
def test_full_report_is_never_cut(name: str) -> None:
    shown = text(REPORTS[name], bank.find("iou"), "en", full=True)
    assert " ... " not in shown
    assert "--full" not in shown


def test_styles_are_closed_on_every_line() -> None:
    for line in text(REPORTS["wrong_named"], bank.find("iou"), "en").splitlines():
        assert line.count("\x1b[") == 0 or line.rstrip().endswith("\x1b[0m") or "\x1b[0m" in line
