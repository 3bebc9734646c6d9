"""A formula on one line: x̂ᵢ = (xᵢ − μ)/√(σ² + ε)."""

from __future__ import annotations

import re

from judge.report.math.symbols import SUBSCRIPTS, SUPERSCRIPTS
from judge.report.math.tree import Atom, Fence, Fraction, Grid, Node, Root, Row, Script

LONGEST_SCRIPT = 6
TIGHT = ("close", "punct", "slash")


def linear(node: Node) -> str:
    """The formula as text. Breakable at its spaces."""
    if isinstance(node, Atom):
        return node.text
    if isinstance(node, Row):
        return "".join(gap + _part(node, place) for place, gap in enumerate(gaps(node)))
    if isinstance(node, Fraction):
        top = linear(node.top) if _is_product(node.top) else _factor(node.top)
        return f"{top}/{_factor(node.bottom)}"
    if isinstance(node, Root):
        degree = _script(node.degree, SUPERSCRIPTS) if node.degree else ""
        return f"{degree or ''}√{_factor(node.body)}"
    if isinstance(node, Script):
        return _scripted(node)
    if isinstance(node, Fence):
        return f"{node.left}{linear(node.body)}{node.right}"
    rows = [" ".join(filter(None, map(linear, row))) for row in node.rows]
    return "; ".join(row.strip() for row in rows)


def gaps(row: Row) -> list[str]:
    """The space before each of the row's nodes."""
    kinds = [kind(node) for node in row.items]
    for place, one in enumerate(kinds):
        before = kinds[place - 1] if place else None
        if one == "bin" and (
            before in (None, "open", "bin", "rel", "punct", "space") or place == len(kinds) - 1
        ):
            kinds[place] = "sign"
    found = [""] * len(kinds)
    for place in range(1, len(kinds)):
        spaced = row.spaced[place] and not _has_space(row, place)
        found[place] = _gap(kinds[place - 1], kinds[place], spaced)
    return found


def _has_space(row: Row, place: int) -> bool:
    """Whether a text beside this place brings its own space."""
    before, after = row.items[place - 1], row.items[place]
    return (isinstance(before, Atom) and before.text.endswith(" ")) or (
        isinstance(after, Atom) and after.text.startswith(" ")
    )


def kind(node: Node) -> str:
    """How a node behaves towards its neighbours."""
    if isinstance(node, Atom):
        return node.kind
    if isinstance(node, Script):
        base = kind(node.base)
        return "ord" if base in ("rel", "bin") else base
    if isinstance(node, Fraction):
        return "fraction"
    return "fence" if isinstance(node, Fence) else "grid" if isinstance(node, Grid) else "ord"


def _gap(before: str, after: str, spaced: bool) -> str:
    if "space" in (before, after) or after in TIGHT or before in ("open", "slash", "sign"):
        return ""
    if before == "punct" or "rel" in (before, after) or "bin" in (before, after):
        return " "
    if "text" in (before, after):
        return " " if spaced else ""
    if "large" in (before, after) or "grid" in (before, after):
        return " "
    if before == "name":
        return "" if after in ("open", "fence") else " "
    if after == "name":
        return " "
    return " " if spaced else ""


def _part(row: Row, place: int) -> str:
    """A node in its row: a fraction beside a factor needs parentheses."""
    node = row.items[place]
    text = linear(node)
    if isinstance(node, Fraction):
        around = row.items[max(0, place - 1) : place] + row.items[place + 1 : place + 2]
        factors = ("ord", "large", "fence", "fraction", "name", "open")
        left = place > 0 and kind(row.items[place - 1]) in ("ord", "close", "fence", "fraction")
        right = place + 1 < len(row.items) and kind(row.items[place + 1]) in factors
        if around and (left or right):
            return f"({text})"
    return text


def _factor(node: Node) -> str:
    """The node as a factor: in parentheses if it is more than one thing."""
    text = linear(node)
    if isinstance(node, Row):
        simple = len(node.items) <= 1 or text.replace(".", "").isalnum()
        return text if simple or _is_call(node) or _is_size(node) else f"({text})"
    return f"({text})" if isinstance(node, Fraction) else text


def _is_product(node: Node) -> bool:
    return isinstance(node, Row) and {kind(item) for item in node.items} <= {"ord", "fence"}


def _is_size(row: Row) -> bool:
    """|...|, one pair of bars round the rest."""
    bars = [place for place, item in enumerate(row.items) if item in (Atom("|"), Atom("‖"))]
    return bars == [0, len(row.items) - 1]


def _is_call(row: Row) -> bool:
    """f(...), one pair of parentheses round the rest."""
    first, *rest = row.items
    if len(rest) == 1 and isinstance(rest[0], Fence):
        return kind(first) in ("name", "ord")
    opened = [kind(node) for node in rest]
    return (
        kind(first) in ("name", "ord")
        and len(rest) >= 2
        and opened[0] == "open"
        and opened[-1] == "close"
        and opened.count("open") == 1
    )


def _scripted(node: Script) -> str:
    base = linear(node.base)
    if isinstance(node.base, (Row, Fraction, Root)) and len(base) > 1:
        base = f"({base})"
    return base + _lowered(node.sub) + _raised(node.sup)


def _lowered(node: Node | None) -> str:
    if node is None:
        return ""
    text = compact(node)
    small = _script(node, SUBSCRIPTS)
    if small and not (isinstance(node, Atom) and node.kind in ("text", "name") and len(text) > 1):
        return small
    if text.replace("_", "").replace("′", "").isalnum() or len(text) == 1:
        return f"_{text}"
    return f"[{text}]" if "," in text else f"_({text})"


def _raised(node: Node | None) -> str:
    if node is None:
        return ""
    text = compact(node)
    small = _script(node, SUPERSCRIPTS)
    if small:
        return small
    return f"^{text}" if text.isalnum() or len(text) == 1 else f"^({text})"


def compact(node: Node) -> str:
    """The node on one line, without the spaces round its signs."""
    return re.sub(r" ([^\w\s]) ", r"\1", linear(node))


def _script(node: Node, table: dict[str, str]) -> str | None:
    """The node in small characters, if they exist and it is short."""
    text = linear(node).replace(" ", "")
    if len(text) > LONGEST_SCRIPT or any(character not in table for character in text):
        return None
    return "".join(table[character] for character in text)
