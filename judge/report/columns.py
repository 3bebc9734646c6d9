"""Text in columns of a terminal: how wide it is and where a line of it may end.

East Asian wide characters take two columns. A line may end at a space, or beside a wide
character unless that would leave closing punctuation at a line's start or an opening
bracket at a line's end. NO_BREAK is a space that never ends a line.
"""

from __future__ import annotations

import unicodedata

NO_BREAK = "\u00a0"
NO_START = frozenset("，。；：！？、）】》〉」』〕”’…—～·%‰,.;:!?)]}'\"")
NO_END = frozenset("（【《〈「『〔“‘([{")


def cells(text: str) -> int:
    """The columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if character < "\u0300":
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int) -> str:
    """The text, filled up with spaces to ``width`` columns."""
    return text + " " * max(0, width - cells(text))


def wrap(text: str, width: int, first: int | None = None) -> list[str]:
    """The text in lines of at most ``width`` columns (the first of at most ``first``)."""
    return [text[start:end] for start, end in spans(text, width, first)]


def spans(text: str, width: int, first: int | None = None) -> list[tuple[int, int]]:
    """Where ``wrap`` cuts: the lines as (start, end) in the text, without the spaces between."""
    lines: list[tuple[int, int]] = []
    start = _skip(text, 0)
    while start < len(text):
        end = _line_end(text, start, width if lines or first is None else first)
        lines.append((start, len(text[:end].rstrip(" "))))
        start = _skip(text, end)
    return lines or [(0, 0)]


def _skip(text: str, start: int) -> int:
    while start < len(text) and text[start] == " ":
        start += 1
    return start


def _line_end(text: str, start: int, width: int) -> int:
    """The last place where a line from ``start`` may end; where none is, the width itself."""
    used, good = 0, 0
    for place in range(start, len(text)):
        if place > start and _may_break(text[place - 1], text[place]):
            good = place
        if text[place] == " ":  # spaces may hang over the edge
            used += 1
            continue
        used += _cells(text[place])
        if used > width:
            return good or max(place, start + 1)
    return len(text)


def _may_break(before: str, after: str) -> bool:
    if before == " ":
        return True
    if after == " " or NO_BREAK in (before, after):
        return False
    if after in NO_START or before in NO_END or not _cells(after):
        return False
    return _cells(before) == 2 or _cells(after) == 2
