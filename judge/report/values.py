"""Values as a person reads them: cut to size, arrays as rows, nothing raw for the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Any

from judge.box.wire import Foreign
from judge.report.columns import cells

ROWS = 8
ITEMS = 200
BITS = 300
BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"), tuple: ("(", ")"), set: ("{", "}"), frozenset: ("frozenset({", "})"),
}
CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code != 9}
INVISIBLE = ("Cf", "Cs", "Zl", "Zp", "Co", "Cn")


def clean(text: str) -> str:
    """The text without anything that a terminal would obey, on one line."""
    text = text.replace("\n", " ").expandtabs(4).translate(CONTROLS)
    if text.isascii():
        return text
    return "".join(
        f"\\u{ord(one):04x}" if unicodedata.category(one) in INVISIBLE else one for one in text
    )


def show(value: Any, width: int, *, full: bool = False, rows: int = ROWS) -> list[str]:
    """A value in lines of at most ``width`` columns; ``full`` shows all of it, however wide."""
    if hasattr(value, "ndim") and hasattr(value, "dtype"):
        return _show_array(value, width, full=full, rows=rows)
    text = clean(_text(value, full))
    if full or cells(text) <= width:
        return [text]
    size = f"  # {len(value)} items" if type(value) in (*BRACKETS, dict) else ""
    if type(value) is str:
        size = f"  # {len(value)} characters"
    return [cut(text, width - len(size)) + size]


def cut(text: str, width: int) -> str:
    """The text, or its beginning and end with dots between, in ``width`` columns."""
    if cells(text) <= width:
        return text
    tail = max(0, (width - 5) // 4)
    end = _within(reversed(text), tail)[::-1]
    return f"{_within(text, width - 5 - cells(end))} ... {end}"


def _within(characters: Any, width: int) -> str:
    """As many of the characters as fit into ``width`` columns."""
    taken = ""
    for character in characters:
        width -= cells(character)
        if width < 0:
            break
        taken += character
    return taken


def _text(value: Any, full: bool) -> str:
    kind = type(value)
    if kind is float:
        return repr(value) if full else number(value)
    if kind is Foreign:
        return str(value.name)
    if kind in BRACKETS:
        if not value and kind in (set, frozenset):
            return f"{kind.__name__}()"
        left, right = BRACKETS[kind]
        comma = "," if kind is tuple and len(value) == 1 else ""
        return f"{left}{', '.join(_texts(value, full))}{comma}{right}"
    if kind is dict:
        pairs = zip(_texts(value, full), _texts(value.values(), full), strict=True)
        return "{" + ", ".join(f"{key}: {item}" for key, item in pairs) + "}"
    if kind is int and value.bit_length() > BITS:
        return hex(value) if full else f"an integer of {value.bit_length()} bits"
    if hasattr(value, "tolist"):
        return _text(value.tolist(), full)
    return repr(value)


def _texts(values: Any, full: bool) -> Iterator[str]:
    """The items' texts; of a long collection, those at both ends (the middle is cut anyway)."""
    if full or len(values) <= 2 * ITEMS:
        yield from (_text(item, full) for item in values)
        return
    yield from (_text(item, full) for item in islice(values, ITEMS))
    yield from (_text(item, full) for item in islice(values, len(values) - ITEMS, None))


def number(value: float) -> str:
    """A float at the precision a person compares by: six digits, and a point so that it is one."""
    text = f"{value:.6g}"
    return text if any(mark in text for mark in ".ein") else f"{text}.0"


def _show_array(array: Any, width: int, *, full: bool, rows: int) -> list[str]:
    import numpy as np

    if array.ndim == 0:
        return [_text(array.item(), full)]
    note = "" if array.dtype in (np.float64, np.int64, bool) else f"  # {array.dtype}"
    if array.size == 0:
        return [f"[]  # {_shape(array)}{note.replace('#', '').rstrip()}"]

    def printed(columns: int, digits: int, most: int, ends: int) -> str:
        return np.array2string(
            array, max_line_width=columns, separator=", ", precision=17 if full else digits,
            threshold=10**9 if full else most, edgeitems=ends,
            floatmode="maxprec",
        )

    flat = clean(" ".join(printed(10**9, 6, 200, 3).split())).replace("[ ", "[")
    if cells(flat) + len(note) <= width or rows == 0:
        return [flat + note]
    lines = printed(max(20, width), 4, 120, 2).splitlines()
    lines = [clean(line) for line in lines if line.strip()]
    if not full:
        lines = [cut(line, width) for line in lines]
        if len(lines) > rows:
            lines = [*lines[: rows - 2], " ...", lines[-1]]
    return [*lines, f"# {_shape(array)}{note.replace('#', '').rstrip()}"]


def _shape(array: Any) -> str:
    return " x ".join(map(str, array.shape)) if array.ndim > 1 else f"{array.shape[0]} values"
