"""Which problem a file answers, where the command does not say."""

from __future__ import annotations

import os

from judge import bank
from judge.errors import UsageError
from judge.problem import Problem


def problem_of(words: tuple[str, ...]) -> Problem:
    """The problem that a command's words, [SLUG] FILE, name or imply."""
    if len(words) > 2:
        raise UsageError("run takes one problem and one file: judge run SLUG FILE")
    if words[-1] == "-":
        raise UsageError("the answer must be a file, not standard input: judge run SLUG FILE")
    if len(words) == 1:
        return guess(words[0])
    if words[1].replace("-", "_") in bank.slugs() and os.path.isfile(words[0]):
        raise UsageError(f"the problem comes first: judge run {words[1]} {words[0]}")
    return bank.find(words[0])


def guess(file: str) -> Problem:
    """The problem that a file answers: by its name, else by the functions it defines."""
    slugs = bank.slugs()
    stem, suffix = os.path.splitext(os.path.basename(file))
    stem = stem.replace("-", "_")
    if not suffix and stem in slugs and not os.path.isfile(file):
        raise UsageError(f"which file? judge run {stem} FILE")
    if stem in slugs:
        return bank.find(stem)
    if os.path.isdir(file):
        raise UsageError(f"{file} is a directory; `judge batch {file}` grades all that is in it")
    if not os.path.isfile(file):
        raise UsageError(f"{file} does not exist; name a problem and a file: judge run SLUG FILE")
    defined = _defined(file)
    matches = [slug for slug in slugs if set(bank.find(slug).entry) <= defined]
    if len(matches) == 1:
        return bank.find(matches[0])
    found = f"it could be {', '.join(matches)}" if matches else "it defines no problem's entry"
    raise UsageError(f"cannot guess the problem of {file}: {found}; say judge run SLUG {file}")


def _defined(path: str) -> set[str]:
    import ast

    try:
        with open(path, "rb") as file:
            tree = ast.parse(file.read())
    except (SyntaxError, ValueError, RecursionError, MemoryError, OSError):
        return set()
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    names = {node.name for node in tree.body if isinstance(node, kinds)}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names
