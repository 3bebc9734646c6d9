"""What a file of ``mistakes/`` says about itself: its verdict and its name."""

from __future__ import annotations

import ast
from pathlib import Path

from judge.grading.verdict import ORDER
from judge.text import Text, from_docstring


def mistake_of(path: Path) -> tuple[str, Text] | None:
    """A mistake's verdict and its name in both languages, from its docstring."""
    try:
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    except (SyntaxError, UnicodeDecodeError):
        return None
    verdict, _, names = (docstring or "").partition("\n")
    title = from_docstring(names)
    if verdict.strip() not in ORDER or verdict.strip() in ("AC", "JE") or title is None:
        return None
    return verdict.strip(), title
