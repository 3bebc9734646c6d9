"""A displayed formula on several lines: fractions stacked, limits above and below, grids."""

from __future__ import annotations

from judge.record import NamedTuple
from judge.report.columns import cells, pad, wrap
from judge.report.math.linear import compact, gaps, kind, linear
from judge.report.math.tree import Atom, Fence, Fraction, Grid, Node, Root, Row, Script

TALL = {
    "(": "⎛⎜⎝", ")": "⎞⎟⎠", "[": "⎡⎢⎣", "]": "⎤⎥⎦", "|": "│││", "‖": "‖‖‖",
    "⌊": "⎢⎢⎣", "⌋": "⎥⎥⎦", "⌈": "⎡⎢⎢", "⌉": "⎤⎥⎥",
}
BRACES = {"{": "⎧⎨⎩⎪", "}": "⎫⎬⎭⎪"}


class Box(NamedTuple):
    """Lines of equal width; ``base`` is the one that stands on the formula's own line."""

    lines: tuple[str, ...]
    base: int = 0

    @property
    def width(self) -> int:
        return cells(self.lines[0])


def display(node: Node, width: int) -> list[str]:
    """The formula in lines of at most ``width`` columns, broken before relations and signs."""
    rows = _broken(node, width)
    if any(row.width > width for row in rows):
        return wrap(linear(node), width)
    return [line.rstrip() for row in rows for line in row.lines]


def _broken(node: Node, width: int) -> list[Box]:
    whole = box(node)
    if whole.width <= width or not isinstance(node, Row):
        return [whole]
    parts: list[Box] = []
    for place, gap in enumerate(gaps(node)):
        piece = box(node.items[place])
        if not parts or (kind(node.items[place]) in ("rel", "bin") and gap):
            parts.append(piece)
        else:
            parts[-1] = beside([parts[-1], _space(gap), piece])
    rows = [parts[0]]
    for part in parts[1:]:
        longer = beside([rows[-1], _space(" "), part])
        if longer.width <= width:
            rows[-1] = longer
        else:
            rows.append(beside([_space("    "), part]))
    return rows


def box(node: Node) -> Box:
    """The node's box."""
    if isinstance(node, Row):
        parts: list[Box] = []
        for item, gap in zip(node.items, gaps(node), strict=True):
            parts += [_space(gap), box(item)]
        return beside(parts)
    if isinstance(node, Fraction) and not node.small:
        top, bottom = box(node.top), box(node.bottom)
        width = max(top.width, bottom.width) + 2
        lines = (*_centred(top, width), "─" * width, *_centred(bottom, width))
        return Box(lines, len(top.lines))
    if isinstance(node, Script):
        return _scripted(node)
    if isinstance(node, Root):
        body = box(node.body)
        if len(body.lines) > 1:
            return beside([_space("√"), _fenced("(", body, ")")])
    if isinstance(node, Fence):
        return _fenced(node.left, box(node.body), node.right)
    if isinstance(node, Grid):
        return _grid(node)
    return Box((linear(node),))


def _space(text: str) -> Box:
    return Box((text,))


def beside(parts: list[Box]) -> Box:
    """Boxes side by side on one base line."""
    if not parts:
        return Box(("",))
    above = max(part.base for part in parts)
    below = max(len(part.lines) - part.base for part in parts)
    lines = [""] * (above + below)
    for part in parts:
        start = above - part.base
        for place in range(above + below):
            inside = start <= place < start + len(part.lines)
            lines[place] += part.lines[place - start] if inside else " " * part.width
    return Box(tuple(lines), above)


def _centred(part: Box, width: int) -> list[str]:
    left = (width - part.width) // 2
    return [pad(" " * left + line, width) for line in part.lines]


def _scripted(node: Script) -> Box:
    base = node.base
    if isinstance(base, Atom) and base.limits:
        over, under = (_limit(limit) if limit else None for limit in (node.sup, node.sub))
        width = max([cells(base.text), *(limit.width for limit in (over, under) if limit)])
        above = _centred(over, width) if over else []
        below = _centred(under, width) if under else []
        return Box((*above, *_centred(_space(base.text), width), *below), len(above))
    body = box(base)
    if len(body.lines) == 1:
        return _space(linear(node))
    bare = Script(Atom(""), None, node.sup)
    low = Script(Atom(""), node.sub, None)
    lines = list(body.lines)
    width = max(cells(linear(bare)), cells(linear(low)))
    scripts = [linear(bare), *[""] * (len(lines) - 2), linear(low)]
    joined = (line + pad(script, width) for line, script in zip(lines, scripts, strict=True))
    return Box(tuple(joined), body.base)


def _limit(node: Node) -> Box:
    part = box(node)
    return part if len(part.lines) > 1 else _space(compact(node))


def _fenced(left: str, body: Box, right: str) -> Box:
    parts = [_tall(left, body)] if left else []
    parts.append(body)
    if right:
        parts.append(_tall(right, body))
    return beside(parts)


def _tall(mark: str, body: Box) -> Box:
    height = len(body.lines)
    if height == 1 or mark not in TALL | BRACES:
        return _space(mark)
    if mark in BRACES:
        top, middle, bottom, line = tuple(BRACES[mark])
        if height == 2:
            return Box(("⎰", "⎱") if mark == "{" else ("⎱", "⎰"), body.base)
        marks = [top, *[line] * (height - 2), bottom]
        marks[height // 2] = middle
        return Box(tuple(marks), body.base)
    top, middle, bottom = tuple(TALL[mark])
    return Box((top, *[middle] * (height - 2), bottom), body.base)


def _grid(node: Grid) -> Box:
    count = max(len(row) for row in node.rows)
    filled = [[*map(box, row), *[Box(("",))] * (count - len(row))] for row in node.rows]
    widths = [max(row[column].width for row in filled) for column in range(count)]
    join = " " if node.align == "rl" else "  "
    lines: list[str] = []
    for row in filled:
        parts: list[Box] = []
        for column, part in enumerate(row):
            align = node.align[column % len(node.align)]
            free = widths[column] - part.width
            left = {"l": 0, "r": free, "c": free // 2}[align]
            parts += [_space(join if column else ""), _space(" " * left), part]
            parts.append(_space(" " * (free - left)))
        lines += beside(parts).lines
    return Box(tuple(lines), (len(lines) - 1) // 2)
