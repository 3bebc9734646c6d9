"""A formula as a tree: what stands where, without saying how it is shown."""

from __future__ import annotations

from typing import TypeAlias

from judge.record import NamedTuple


class Atom(NamedTuple):
    """``kind``: ord, bin, rel, open, close, punct, slash, large, name, text or space."""

    text: str
    kind: str = "ord"
    limits: bool = False


class Row(NamedTuple):
    """Nodes side by side; ``spaced[i]`` says whether the source has a space before node i."""

    items: tuple[Node, ...]
    spaced: tuple[bool, ...]


class Fraction(NamedTuple):
    top: Node
    bottom: Node
    small: bool


class Root(NamedTuple):
    body: Node
    degree: Node | None


class Script(NamedTuple):
    base: Node
    sub: Node | None
    sup: Node | None


class Fence(NamedTuple):
    left: str
    body: Node
    right: str


class Grid(NamedTuple):
    """Cells in rows; ``align`` is one of l, c, r for each column, repeated."""

    rows: tuple[tuple[Node, ...], ...]
    align: str


Node: TypeAlias = "Atom | Row | Fraction | Root | Script | Fence | Grid"
