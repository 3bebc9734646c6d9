"""Values as a person reads them: cut to size, arrays as rows, nothing raw for the terminal."""

from __future__ import annotations

import unicodedata
from typing import Any

from judge.box.wire import Foreign

ROWS = 8
CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code != 9}
NO_LINE_START = "，。；：！？、）】》」』…%,.;:!?)]}"


def clean(text: str) -> str:
    """The text without anything that a terminal would obey, on one line."""
    text = text.replace("\n", " ").translate(CONTROLS)
    return "".join(
        f"\\u{ord(c):04x}" if unicodedata.category(c) in ("Cf", "Cs", "Zl", "Zp") else c for c in text
    ) if not text.isascii() else text


def cells(text: str) -> int:
    """The columns a text takes: East Asian wide characters take two."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def pad(text: str, width: int) -> str:
    return text + " " * max(0, width - cells(text))


def wrap(text: str, width: int) -> list[str]:
    """Break a text at spaces and between Chinese characters; punctuation never begins a line."""
    lines, line = [], ""
    for word in _words(text):
        if line and cells(line) + cells(word.rstrip()) > width and word[0] not in NO_LINE_START:
            lines.append(line.rstrip())
            line = ""
        line += word if line or word.strip() else ""
        while cells(line.rstrip()) > width and len(line) > width:
            lines.append(line[:width])
            line = line[width:]
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _words(text: str) -> list[str]:
    words, word = [], ""
    for character in text:
        if unicodedata.east_asian_width(character) in "WF":
            words += [word, character] if word else [character]
            word = ""
        else:
            word += character
            if character == " ":
                words.append(word)
                word = ""
    return [*words, word] if word else words


def show(value: Any, width: int, *, full: bool = False, rows: int = ROWS) -> list[str]:
    """A value in lines of at most ``width`` columns; ``full`` shows all of it."""
    if hasattr(value, "ndim") and hasattr(value, "dtype"):
        return _show_array(value, width, full=full, rows=rows)
    text = clean(_text(value, full))
    if full or cells(text) <= width:
        return [text]
    size = f" ({len(value)} elements)" if type(value) in (list, tuple, dict, set) else ""
    return [_cut(text, width - len(size)) + size]


def _cut(text: str, width: int) -> str:
    """The text's beginning and end, with dots between."""
    while cells(text) > width:
        excess = cells(text) - width + 5
        middle = len(text) * 2 // 3
        text = text[: max(1, middle - excess)].removesuffix(" ... ") + " ... " + text[middle:][-(width // 4) :]
        if len(text) <= width // 2:
            break
    return text


def _text(value: Any, full: bool) -> str:
    kind = type(value)
    if kind is float:
        return f"{value:.17g}" if full else number(value)
    if kind is Foreign:
        return str(value.name)
    if kind in (list, tuple, set, frozenset):
        left, right = {list: "[]", tuple: "()", set: "{}"}.get(kind, ("frozenset({", "})"))
        items = [_text(item, full) for item in (value if full else list(value)[:2000])]
        comma = "," if kind is tuple and len(items) == 1 else ""
        return f"{left}{', '.join(items)}{comma}{right}" if items or kind in (list, tuple) else f"{kind.__name__}()"
    if kind is dict:
        return "{" + ", ".join(f"{_text(k, full)}: {_text(v, full)}" for k, v in value.items()) + "}"
    if kind is int and not full and value.bit_length() > 300:
        return f"an integer of {value.bit_length()} bits"
    if hasattr(value, "tolist"):
        return _text(value.tolist(), full)
    return repr(value)


def number(value: float) -> str:
    """A float at the precision a person compares by."""
    return f"{value:.6g}" if value == value and abs(value) != float("inf") else str(value)


def _show_array(array: Any, width: int, *, full: bool, rows: int) -> list[str]:
    import numpy as np

    if array.ndim == 0:
        return [_text(array.item(), full)]
    note = "" if array.dtype in (np.float64, np.int64, bool) else f"  {array.dtype}"
    flat = np.array2string(
        array, max_line_width=10**9, separator=", ", precision=17 if full else 5,
        threshold=10**9 if full else 200, edgeitems=3, suppress_small=not full,
    )
    flat = clean(" ".join(flat.split())).replace("[ ", "[")
    if cells(flat) + len(note) <= width or rows == 0:
        return [flat + note]
    text = np.array2string(
        array, max_line_width=max(20, width), separator=", ", precision=17 if full else 4,
        threshold=10**9 if full else 120, edgeitems=2, suppress_small=not full,
    )
    lines = [clean(line) for line in text.splitlines() if line.strip()]
    if not full and len(lines) > rows:
        lines = [*lines[: rows - 2], " ...", lines[-1]]
    shape = " x ".join(map(str, array.shape))
    return [*lines, f"# {shape}{note}"]
