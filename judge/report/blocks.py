"""Markdown's blocks as lines: paragraphs, lists, tables, code, displayed formulas."""

from __future__ import annotations

import unicodedata

from judge.hints import TYPE_CHECKING, Iterator
from judge.record import NamedTuple
from judge.report.columns import NO_BREAK, cells, spans, wrap
from judge.report.math.boxes import display
from judge.report.math.latex import MathError, parse
from judge.report.math.linear import linear
from judge.report.values import clean

if TYPE_CHECKING:
    from markdown_it.token import Token

STYLES = {"strong": "1", "em": "3", "code": "36", "math": "36", "heading": "1", "faint": "2"}
UNBROKEN = 26
BULLETS = "•◦▪"


class Run(NamedTuple):
    """A piece of text in one style (SGR codes with semicolons; empty for none)."""

    text: str
    style: str = ""


class Renderer:
    """Lines of at most ``width`` columns, with ANSI styles if ``color``."""

    def __init__(self, width: int, color: bool) -> None:
        self.width, self.color = width, color

    def lines(self, tokens: list[Token]) -> list[str]:
        return [line.replace(NO_BREAK, " ").rstrip() for line in self.blocks(tokens, self.width)]

    def blocks(self, tokens: list[Token], width: int, tight: bool = False) -> list[str]:
        """The blocks one after the other, an empty line between them unless ``tight``."""
        lines: list[str] = []
        for token, inside in _pieces(tokens):
            block = self.block(token, inside, width)
            if lines and block and not (tight and token.type != "math_block"):
                lines.append("")
            lines += block
        return lines

    def block(self, token: Token, inside: list[Token], width: int) -> list[str]:
        kind = token.type
        if kind == "paragraph_open":
            return self.wrapped(self.runs(inside[0]), width)
        if kind == "heading_open":
            style = STYLES["heading"] + (";4" if token.tag == "h1" else "")
            return self.wrapped([Run(r.text, style) for r in self.runs(inside[0])], width)
        if kind in ("fence", "code_block"):
            return self.code(token.content, width)
        if kind == "math_block":
            return self.math(token.content, width)
        if kind in ("bullet_list_open", "ordered_list_open"):
            return self.items(token, inside, width)
        if kind == "table_open":
            return self.table(inside, width)
        if kind == "blockquote_open":
            bar = self.styled("│ ", STYLES["faint"])
            return [bar + line for line in self.blocks(inside, width - 2)]
        return [self.styled("─" * width, STYLES["faint"])]

    def styled(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.color and style and text.strip() else text

    def wrapped(self, runs: list[Run], width: int) -> list[str]:
        """Runs of text, broken into lines; each line closes its styles."""
        text = "".join(run.text for run in runs)
        return [self.slice(runs, start, end) for start, end in spans(text, width)]

    def slice(self, runs: list[Run], start: int, end: int) -> str:
        line, here = "", 0
        for run in runs:
            piece = run.text[max(0, start - here) : max(0, end - here)]
            line += self.styled(piece, run.style)
            here += len(run.text)
        return line

    def runs(self, inline: Token) -> list[Run]:
        """A paragraph's text in runs."""
        runs: list[Run] = []
        styles: list[str] = []
        for token in inline.children or ():
            style = ";".join(styles)
            if token.type in ("strong_open", "em_open"):
                styles.append(STYLES[token.tag])
            elif token.type in ("strong_close", "em_close"):
                styles.pop()
            elif token.type == "code_inline":
                quote = "" if self.color else "`"
                runs.append(Run(f"{quote}{clean(token.content)}{quote}", STYLES["code"]))
            elif token.type == "math_inline":
                runs.append(Run(_formula(token.content), ";".join([*styles, STYLES["math"]])))
            elif token.type in ("softbreak", "hardbreak"):
                runs.append(Run("\n"))
            elif token.type == "link_open":
                styles.append("4")
            elif token.type == "link_close":
                styles.pop()
            elif token.content:
                runs.append(Run(clean(token.content), style))
        return _joined(runs)

    def code(self, content: str, width: int) -> list[str]:
        lines: list[str] = []
        for line in map(clean, content.rstrip("\n").split("\n")):
            lines += [line] if cells(line) <= width - 4 else wrap(line, width - 4)
        return [self.styled("    " + line, STYLES["code"]) if line else "" for line in lines]

    def math(self, source: str, width: int) -> list[str]:
        try:
            lines = display(parse(source), width - 6)
        except MathError:
            lines = wrap(source, width - 6)
        return [self.styled("      " + line, STYLES["math"]) for line in lines]

    def items(self, token: Token, inside: list[Token], width: int) -> list[str]:
        lines: list[str] = []
        number = int(token.attrs.get("start") or 1)
        count = sum(1 for one, _ in _pieces(inside))
        tight = not any(
            one.type == "paragraph_open" and not one.hidden and one.level == token.level + 2
            for one in inside
        )
        for place, (_, item) in enumerate(_pieces(inside), number):
            if token.type == "ordered_list_open":
                mark = f"  {place:>{len(str(number + count - 1))}}. "
            else:
                mark = f"  {BULLETS[min(token.level // 2, 2)]} "
            body = self.blocks(item, width - len(mark), tight) or [""]
            if lines and not tight:
                lines.append("")
            lines.append(mark + body[0])
            lines += [" " * len(mark) + line if line else "" for line in body[1:]]
        return lines

    def table(self, inside: list[Token], width: int) -> list[str]:
        from judge.report.table import Cell, layout

        rows: list[list[Cell]] = []
        for position, token in enumerate(inside):
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                runs = self.runs(inside[position + 1])
                if token.type == "th_open":
                    runs = [Run(run.text, STYLES["heading"]) for run in runs]
                rows[-1].append(Cell(runs, str(token.attrs.get("style", ""))))
        return layout(rows, width, self)


def _pieces(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """The outermost blocks, each with the tokens inside it."""
    start = 0
    while start < len(tokens):
        end, depth = start, int(tokens[start].nesting)
        while depth > 0:
            end += 1
            depth += tokens[end].nesting
        yield tokens[start], tokens[start + 1 : end]
        start = end + 1


def _formula(source: str) -> str:
    """A formula in a sentence; a short one stays on one line."""
    try:
        text = linear(parse(source))
    except MathError:
        return source
    return text.replace(" ", NO_BREAK) if cells(text) <= UNBROKEN else text


def _joined(runs: list[Run]) -> list[Run]:
    """The source's line breaks as spaces, or as nothing beside Chinese punctuation and words."""
    joined: list[Run] = []
    for place, run in enumerate(runs):
        if run.text != "\n":
            joined.append(run)
            continue
        before = next((r.text[-1] for r in reversed(runs[:place]) if r.text), " ")
        after = next((r.text[0] for r in runs[place + 1 :] if r.text), " ")
        joined.append(Run("" if _touch(before, after) else " "))
    return joined


def _touch(before: str, after: str) -> bool:
    wide = [unicodedata.east_asian_width(one) in "WF" for one in (before, after)]
    marks = [unicodedata.category(one).startswith("P") for one in (before, after)]
    return all(wide) or any(one and mark for one, mark in zip(wide, marks, strict=True))
