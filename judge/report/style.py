"""Colours for the terminal, without importing anything that `judge run` does not need."""

from __future__ import annotations

import os
import sys

from judge.hints import TextIO

COLOURS = {"red": 31, "green": 32, "yellow": 33, "magenta": 35, "white": 37}
ESCAPE = "\x1b["


def style(text: str, *, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
    """The text in a colour, bold or dim, as every terminal of the last decades shows it."""
    codes = [1] * bold + [2] * dim + ([COLOURS[fg]] if fg else [])
    return f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m" if codes else text


def plain(text: str) -> str:
    """The text without colours."""
    first, *rest = text.split(ESCAPE)
    return first + "".join(part.partition("m")[2] for part in rest)


def echo(text: str, stream: TextIO | None = None) -> None:
    """Print a line, coloured only on a terminal and where NO_COLOR (no-color.org) is not set."""
    stream = stream or sys.stdout
    colours = stream.isatty() and not os.environ.get("NO_COLOR")
    stream.write((text if colours else plain(text)) + "\n")
    stream.flush()
