"""Tables: columns as wide as they need, the widest folded where the terminal ends."""

from __future__ import annotations

from itertools import zip_longest

from judge.hints import TYPE_CHECKING
from judge.record import NamedTuple
from judge.report.columns import NO_BREAK, cells, spans

if TYPE_CHECKING:
    from judge.report.blocks import Renderer, Run

GAP = "   "


class Cell(NamedTuple):
    """A cell's text and markdown-it's ``style`` attribute, which holds the alignment."""

    runs: list[Run]
    style: str

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def layout(rows: list[list[Cell]], width: int, page: Renderer) -> list[str]:
    """The table in lines: a bold head, a rule, the rows; cells fold inside their column."""
    count = max(len(row) for row in rows)
    natural = [max(cells(row[c].text) for row in rows if c < len(row)) for c in range(count)]
    widths = _fitted(natural, width - len(GAP) * (count - 1))
    folded = any(wide < asked for wide, asked in zip(widths, natural, strict=True))
    lines: list[str] = []
    for place, row in enumerate(rows):
        parts = [_cell(cell, widths[c], page) for c, cell in enumerate(row)]
        if folded and place > 1:
            lines.append("")
        for line in zip_longest(*parts):
            filled = [
                part if part is not None else " " * widths[c] for c, part in enumerate(line)
            ]
            lines.append(GAP.join(filled).rstrip())
        if place == 0:
            lines.append(GAP.join("─" * wide for wide in widths))
    return lines


def _fitted(natural: list[int], width: int) -> list[int]:
    """Widths that fit: only columns wider than a fair share give way."""
    widths = list(natural)
    while sum(widths) > width and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths


def _cell(cell: Cell, width: int, page: Renderer) -> list[str]:
    lines = []
    for start, end in spans(cell.text, width):
        free = width - cells(cell.text[start:end])
        left = free if "right" in cell.style else free // 2 if "center" in cell.style else 0
        lines.append(NO_BREAK * left + page.slice(cell.runs, start, end) + NO_BREAK * (free - left))
    return lines
