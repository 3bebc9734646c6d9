"""Widths and line ends, for Latin and Chinese text."""

import pytest

from judge.report.columns import NO_BREAK, NO_END, NO_START, cells, pad, wrap

CHINESE = "交并比（IoU）是两个框交集面积与并集面积之比，取值在 0 到 1 之间；“相切”的框为 0。"
ENGLISH = "Intersection over union (IoU) of two boxes: the overlap's area by the union's, 0 to 1."


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("交并比", 6), ("x̂ᵢ", 2), ("（IoU）", 7), ("√dₖ", 3), ("a\u200bb", 2)],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width
    assert cells(pad(text, 9)) == 9


@pytest.mark.parametrize("text", [CHINESE, ENGLISH, CHINESE * 3, "字" * 50, "x" * 50])
@pytest.mark.parametrize("width", range(4, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert max(map(cells, lines)) <= width
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("width", range(12, 60))
def test_punctuation_stays_where_it_belongs(width: int) -> None:
    lines = wrap(CHINESE * 2, width)
    assert not [line for line in lines if line[0] in NO_START]
    assert not [line for line in lines[:-1] if line[-1] in NO_END]


def test_lines_are_as_long_as_they_can_be() -> None:
    assert wrap("aa bb cc dd", 5) == ["aa bb", "cc dd"]
    assert wrap("交并比，为零", 6) == ["交并", "比，为", "零"]
    assert wrap("one two", 20, first=4) == ["one", "two"]
    assert wrap("", 10) == [""]


def test_no_break_space_holds_words_together() -> None:
    assert wrap(f"aaa b{NO_BREAK}={NO_BREAK}c", 8) == ["aaa", f"b{NO_BREAK}={NO_BREAK}c"]
