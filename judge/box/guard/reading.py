"""Reading the submission: operators, methods, and where words are first mentioned.

The run-time guard decides nearly everything; the source decides what leaves no trace at
run time (``**``, ``x.__pow__``) or only a trace on watched cases (``[].sort``). Only code
that the entries can reach is read, so a helper for one's own tests and the block under
``if __name__ == "__main__"`` may use what the problem forbids. A power of two literals
(``2**31``) is a constant, not a computation.
"""

from __future__ import annotations

import _ast as ast
import sys
import warnings
from types import ModuleType

from judge.box.guard.reached import DEFINITIONS, reached, words
from judge.box.guard.skim import may_hold
from judge.hints import Any, Iterable, Iterator
from judge.record import NamedTuple
from judge.syntax import walk

BUILT_IN = (str, bytes, list, dict, set, tuple)
BEHIND = frozenset({
    *("f_back", "tb_frame", "gi_frame", "cr_frame", "ag_frame", "f_globals", "f_builtins"),
    *("__subclasses__", "__builtins__", "cell_contents", "__closure__", "__globals__"),
    *("__wrapped__", "_implementation"),
})


class Sought(NamedTuple):
    """What reading looks for."""

    power: bool
    methods: dict[str, str]
    packages: tuple[str, ...]

    words: tuple[str, ...]
    """What a file that has any of it must spell."""


def sought(entries: Iterable[str]) -> Sought:
    """The part of the entries that reading can decide."""
    names = tuple(entries)
    power = "**" in names
    methods = {
        entry.rpartition(".")[2]: _shown(entry)
        for entry in reversed(names)
        if _is_method(entry) and not _ambiguous(entry)
    }
    packages = tuple(entry[:-2] for entry in names if entry.endswith(".*"))
    words = (*(["**"] if power else []), *methods, *packages, *BEHIND, "__builtins__", "judge.")
    return Sought(power, methods, packages, words)


def _is_method(entry: str) -> bool:
    """Whether it names a method that has no stand-in: one of a built-in type or of a ufunc."""
    owner = entry.rpartition(".")[0]
    last = owner.rpartition(".")[2]
    return owner in ("list", "int", "float", "complex", "numpy.ndarray") or (
        owner.startswith("numpy.") and last in ("ufunc", "add")
    )


def _shown(entry: str) -> str:
    """A method's name without an owner that the source cannot tell."""
    owner, _, name = entry.rpartition(".")
    return f".{name}" if owner.startswith("numpy") else entry


def _ambiguous(entry: str) -> bool:
    """Whether the word is also an allowed method's: ``str.partition``."""
    owner, _, name = entry.rpartition(".")
    return owner == "numpy.ndarray" and any(hasattr(kind, name) for kind in BUILT_IN)


def read(source: str, entry: Iterable[str], wanted: Sought) -> list[tuple[str, int]]:
    """The forbidden things in the file with their lines.

    A file that does not compile has none (that is a CE).
    """
    tree = _tree(source) if may_hold(source, wanted.words) else None
    if tree is None:
        return []
    own = {name for node in walk(tree) for name in _defined(node)}
    imports = _imports(tree)
    found = {hit for node in reached(tree, set(entry)) for hit in _hits(node, wanted, imports, own)}
    return sorted(found, key=lambda hit: (hit[1], hit[0]))


def first_line(source: str, word: str) -> int | None:
    """Where the file first mentions a word."""
    tree = _tree(source)
    lines = [node.lineno for node in walk(tree) if word in words(node)] if tree else []  # type: ignore[attr-defined]
    return min(lines, default=None)


def _tree(source: str) -> Any:
    try:
        with warnings.catch_warnings():  # the real compilation repeats them
            warnings.simplefilter("ignore")
            return compile(source, "<read>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _defined(node: ast.AST) -> Iterator[str]:
    """Attributes that the file itself gives to its objects."""
    if isinstance(node, ast.ClassDef):
        for inner in node.body:
            if isinstance(inner, DEFINITIONS):
                yield inner.name
            elif isinstance(inner, ast.Assign):
                yield from (name.id for name in inner.targets if isinstance(name, ast.Name))
            elif isinstance(inner, ast.AnnAssign) and isinstance(inner.target, ast.Name):
                yield inner.target.id
    elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
        yield node.attr


def _imports(tree: ast.AST) -> dict[str, str]:
    """Local name -> dotted name, for every import in the file."""
    names: dict[str, str] = {}
    for node in walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                bound = alias.asname or alias.name.partition(".")[0]
                names[bound] = alias.name if alias.asname else bound
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.update((a.asname or a.name, f"{node.module}.{a.name}") for a in node.names)
    return names


# ---- what is forbidden in it -----------------------------------------------------------


def _hits(
    node: ast.AST, wanted: Sought, imports: dict[str, str], own: set[str]
) -> Iterator[tuple[str, int]]:
    if isinstance(node, ast.BinOp) and wanted.power and isinstance(node.op, ast.Pow):
        if not (_literal(node.left) and _literal(node.right)):
            yield "**", node.lineno
    elif isinstance(node, ast.AugAssign) and wanted.power and isinstance(node.op, ast.Pow):
        yield "**", node.lineno
    elif isinstance(node, ast.Attribute):
        yield from _attribute(node, wanted, imports, own)
    elif isinstance(node, ast.Name):
        root = imports.get(node.id, node.id if node.id == "__builtins__" else "").partition(".")[0]
        if root in wanted.packages:
            yield f"{root}.*", node.lineno
        elif root == "__builtins__":
            yield root, node.lineno
    elif isinstance(node, ast.Constant) and type(node.value) is str:
        word = node.value
        if word[:2] == "__" and word in wanted.methods:
            yield wanted.methods[word], node.lineno
        elif word in BEHIND or word.startswith("judge."):
            yield word, node.lineno


def _literal(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant)


def _attribute(
    node: ast.Attribute, wanted: Sought, imports: dict[str, str], own: set[str]
) -> Iterator[tuple[str, int]]:
    name = node.attr
    if name in own or not (name in wanted.methods or name in BEHIND):
        return
    if name in BEHIND:
        yield name, node.lineno
    elif not _is_module(node.value, imports):
        yield wanted.methods[name], node.lineno


def _is_module(node: ast.expr, imports: dict[str, str]) -> bool:
    """Whether a dotted expression is an imported module, or may be one that is not loaded yet."""
    path = []
    while isinstance(node, ast.Attribute):
        path.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in imports:
        return False
    dotted = [*imports[node.id].split("."), *reversed(path)]
    for cut in range(len(dotted), 0, -1):
        value: Any = sys.modules.get(".".join(dotted[:cut]))
        if value is not None:
            for name in dotted[cut:]:
                value = getattr(value, name, None)
            return isinstance(value, ModuleType)
    return True
