"""Values as a person reads them: cut to size, arrays as rows, nothing raw for the terminal."""

from __future__ import annotations

import unicodedata
from itertools import islice

from judge.box.wire import Foreign
from judge.hints import Any, Callable, Iterator
from judge.report.columns import cells

ROWS = 8
SMALL = 24
ITEMS = 200
BITS = 14_000  # Python refuses to print more than 4,300 digits
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
    if full or cells(text) <= width or rows == 0:
        return [text]
    kind = type(value)
    if kind in (list, tuple) and value and all(type(row) in (list, tuple) for row in value):
        return _show_rows(value, width, rows)
    if kind is int:
        return _noted(text, width, f"{value.bit_length()} bits")
    if kind not in (*BRACKETS, dict, str):
        return [cut(text, width)]
    note = f"len {len(value)}"
    if kind in (list, tuple):
        text = _abridged(value, width - len(note) - 4) or text
    return _noted(text, width, note)


def _noted(text: str, width: int, note: str) -> list[str]:
    return [f"{cut(text, width - len(note) - 4)}  # {note}"]


def _abridged(items: list[Any] | tuple[Any, ...], width: int) -> str | None:
    """As many items as fit, whole, with the last two; None if not even four do."""
    left, right = BRACKETS[type(items)]
    end = f", ..., {', '.join(_text(item, False) for item in items[-2:])}{right}"
    shown = 0
    text = left
    for item in items[:-2]:
        longer = text + (", " if shown else "") + clean(_text(item, False))
        if cells(longer) + cells(end) > width:
            break
        text, shown = longer, shown + 1
    return text + clean(end) if shown >= 2 else None


def _show_rows(value: list[Any] | tuple[Any, ...], width: int, rows: int) -> list[str]:
    """A list of lists, one a line."""
    left, right = BRACKETS[type(value)]
    most = len(value) if len(value) <= rows else rows - 2

    def line(row: Any) -> str:
        text = clean(_text(row, False))
        if cells(text) > width - 2:
            text = _abridged(row, width - 2) or cut(text, width - 2)
        return f" {text},"

    lines = [line(row) for row in value[:most]]
    if most < len(value):
        lines += [" ...,", line(value[-1])]
    lines[0] = left + lines[0][1:]
    lines[-1] = lines[-1][:-1] + right
    return [*lines, f"# len {len(value)}"]


def cut(text: str, width: int, *, tail: bool = True) -> str:
    """The text in ``width`` columns: its beginning, dots and, with ``tail``, its end."""
    if cells(text) <= width:
        return text
    if not tail:
        return f"{_within(text, width - 4)} ..."
    end = _within(reversed(text), max(0, (width - 5) // 4))[::-1]
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
        return hex(value)
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


def _telling_digits(np: Any, array: Any) -> int:
    """Six decimals, or as many as keep the different values of a small array apart."""
    if array.dtype.kind == "f" and array.size <= SMALL:
        values = array.astype(np.float64)
        different = _different(values)
        with np.errstate(all="ignore"):
            for digits in (6, 10):
                if _different(np.round(values, digits)) == different:
                    return digits
        return 17
    return 6


def _different(values: Any) -> int:
    """How many different ones there are; np.unique would import numpy.ma, which takes longer."""
    return len(set(values.ravel().tolist()))


def _show_array(array: Any, width: int, *, full: bool, rows: int) -> list[str]:
    import numpy as np

    if array.ndim == 0:
        return [_text(array.item(), full)]
    shape = f"shape {array.shape}"
    dtype = "" if array.dtype in (np.float64, np.int64, bool) else str(array.dtype)
    if array.size == 0:
        return [f"[]  # {', '.join(filter(None, [shape, dtype]))}"]

    def printed(digits: int, most: int, ends: int) -> list[str]:
        text = np.array2string(
            array, max_line_width=10**9, separator=", ", precision=17 if full else digits,
            threshold=10**9 if full else most, edgeitems=ends, floatmode="maxprec",
        )
        return [clean(line) for line in text.splitlines() if line.strip()]

    digits = _telling_digits(np, array)
    flat = " ".join(" ".join(printed(digits, 200, 3)).split()).replace("[ ", "[")
    flat += f"  # {dtype}" if dtype else ""
    if cells(flat) <= width or rows == 0:
        return [flat]
    lines = printed(17, 0, 0) if full else _fitting(printed, width)
    if not full and len(lines) > rows:
        lines = [*lines[: rows - 2], " ...", lines[-1]]
    return [*lines, f"# {', '.join(filter(None, [shape, dtype]))}"]


def _fitting(printed: Callable[[int, int, int], list[str]], width: int) -> list[str]:
    """An array's rows: all of each at four or three digits, or their ends; cut if need be."""
    for digits, most, ends in ((4, 400, 3), (3, 400, 3), (4, 0, 3), (4, 0, 2), (4, 0, 1)):
        lines = printed(digits, most, ends)
        if max(map(cells, lines)) <= width:
            return lines
    return [cut(line, width) for line in lines]
