"""A glance at the submission's text: can it spell anything that reading looks for?

Reading builds and walks the syntax tree, some 2 ms in a fresh child; most answers hold not
one of the words. Where text and tree may differ (escapes, literals that stand side by side,
letters that Unicode folds) the answer is yes.
"""

from __future__ import annotations

from judge.hints import Iterable

QUOTES = ('"', "'")
PREFIXES = ("", "r", "b", "f", "u", "R", "B", "F", "U", "rb", "br", "fr", "rf")
JOINS = tuple(
    left + prefix + right for left in QUOTES for right in QUOTES for prefix in PREFIXES)
"""Two literals that the compiler makes one, without the space between them."""
LONG = ('"""', "'''")


def may_hold(source: str, words: Iterable[str]) -> bool:
    """Whether one of the words may be in the syntax tree as a name or as a literal."""
    if "\\" in source:
        return True
    if not source.isascii():
        from unicodedata import normalize

        source = normalize("NFKC", source)
    return any(word in source for word in words) or _joins_literals(source)


def _joins_literals(source: str) -> bool:
    dense = "".join(source.split())
    for long in LONG:
        dense = dense.replace(long, "\n")
    return any(join in dense for join in JOINS) or "\n\n" in dense or _meets(dense)


def _meets(dense: str) -> bool:
    """Whether a long literal (now a line break) may stand beside a short one."""
    return any(pair in dense for quote in QUOTES for pair in (f"\n{quote}", f"{quote}\n"))
