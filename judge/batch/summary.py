"""How a batch came out, by problem."""

from __future__ import annotations

from collections import Counter

from judge.grading.verdict import ORDER
from judge.hints import Any, Iterable
from judge.report.columns import cells, pad


def table(rows: Iterable[dict[str, Any]], lang: str) -> list[str]:
    """One line a problem: how many of each verdict, and the share accepted."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row["problem"], Counter())[row["verdict"]] += 1
    if not counts:
        return []
    verdicts = [v for v in reversed(ORDER) if any(count[v] for count in counts.values())]
    zh = lang == "zh"
    total: Counter[str] = sum(counts.values(), Counter())
    lines = [
        [
            "题目" if zh else "problem",
            "份数" if zh else "files",
            *verdicts,
            "通过" if zh else "accepted",
        ]
    ]
    for name, count in [*sorted(counts.items()), ("合计" if zh else "all", total)]:
        share = f"{100 * count['AC'] / count.total():.0f}%"
        lines.append([name, str(count.total()), *(str(count[v] or "·") for v in verdicts), share])
    widths = [max(cells(line[column]) for line in lines) for column in range(len(lines[0]))]
    return ["  ".join(_aligned(line, widths)).rstrip() for line in lines]


def _aligned(line: list[str], widths: list[int]) -> list[str]:
    first = pad(line[0], widths[0])
    rest = zip(line[1:], widths[1:], strict=True)
    return [first, *(" " * (width - cells(cell)) + cell for cell, width in rest)]
