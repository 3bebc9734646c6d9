"""Markdown with LaTeX mathematics, as a terminal shows it.

markdown-it reads the text, with two rules of ours for ``$...$`` and ``$$...$$``; ``blocks``
turns its tokens into lines. Chinese wraps by columns, tables align by columns, formulas are
set by ``linear`` (in a sentence) and ``boxes`` (displayed). ``check_math`` and ``formulas``
are for the author's gate.
"""

from __future__ import annotations

import re
from functools import cache

from judge.hints import TYPE_CHECKING, Iterator
from judge.report.math.latex import MathError, parse

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

INLINE, DISPLAY = "math_inline", "math_block"
DISPLAY_COLUMNS = 74


def render(markdown: str, width: int = 80, color: bool = False) -> str:
    """The text in lines of at most ``width`` columns, with ANSI styles if ``color``."""
    from judge.report.blocks import Renderer

    return "\n".join(Renderer(width, color).lines(tokens(markdown)))


def tokens(markdown: str) -> list[Token]:
    """The block tokens of the text."""
    return _reader().parse(markdown)


def formulas(markdown: str) -> list[str]:
    """The source of every formula in order, without its white space and the words in it."""
    found = (token.content for token in _math(tokens(markdown)))
    return [re.sub(r"\\text\{[^{}]*\}|\s+", _erased, source).strip() for source in found]


def check_math(markdown: str) -> Iterator[str]:
    """What cannot be shown: commands outside the subset, wide formulas, stray dollars, HTML."""
    from judge.report.math.boxes import box

    for token in _math(tokens(markdown)):
        try:
            tree = parse(token.content)
        except MathError as error:
            yield f"formula ${token.content.strip()}$: {error}"
            continue
        if token.type == DISPLAY and box(tree).width > DISPLAY_COLUMNS:
            wide = box(tree).width
            yield f"formula ${token.content.strip()}$: {wide} columns wide, over {DISPLAY_COLUMNS}"
    for token in _inline(tokens(markdown)):
        if token.type == "text" and "$" in token.content:
            yield f"a dollar without its partner: {token.content.strip()[:60]!r}"
        if token.type == "text" and re.search(r"</?[a-z]+[ />]", token.content):
            yield f"HTML is shown as it stands: {token.content.strip()[:60]!r}"


def _erased(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else r"\text{}"


def _math(found: list[Token]) -> Iterator[Token]:
    for token in found:
        if token.type == DISPLAY:
            yield token
        yield from (child for child in token.children or () if child.type == INLINE)


def _inline(found: list[Token]) -> Iterator[Token]:
    for token in found:
        yield from token.children or ()


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    reader.disable("text_join")  # keeps an escaped dollar apart from a stray one
    reader.inline.ruler.before("escape", INLINE, _read_inline)
    reader.block.ruler.before(
        "fence", DISPLAY, _read_display, {"alt": ["paragraph", "blockquote", "list"]}
    )
    return reader


def _read_inline(state: StateInline, silent: bool) -> bool:
    """``$...$``: no space inside the dollars, no digit after the last one."""
    if state.src[state.pos] != "$":
        return False
    match = re.compile(r"\$(?![\s$])((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)").match(
        state.src, state.pos, state.posMax
    )
    if not match:
        return False
    if not silent:
        state.push(INLINE, "", 0).content = match[1]
    state.pos = match.end()
    return True


def _read_display(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``$$`` at a line's start up to ``$$`` at a line's end."""
    first = state.getLines(start, start + 1, state.blkIndent, False).strip()
    if not first.startswith("$$") or state.is_code_block(start):
        return False
    line, text = start, first[2:]
    while not text.rstrip().endswith("$$"):
        line += 1
        if line >= end:
            return False
        text += "\n" + state.getLines(line, line + 1, state.blkIndent, False)
    if not silent:
        token = state.push(DISPLAY, "", 0)
        token.content = text.rstrip().removesuffix("$$").strip()
        token.map = [start, line + 1]
    state.line = line + 1
    return True
