"""A submission before it runs: its text, and which libraries its imports ask for."""

from __future__ import annotations

import _ast as ast
import os
import sys

from judge.errors import MissingLibrary, UsageError
from judge.grading.purity import is_pure
from judge.problem import Problem
from judge.record import NamedTuple
from judge.syntax import statements
from judge.text import Text

SOURCE_LIMIT = 1 << 20
LIBRARIES = ("torch", "numpy")
ONLY_AST = 0x400
"""ast.PyCF_ONLY_AST"""


class Unreadable(NamedTuple):
    """Why a file cannot be a submission at all (CE), and where."""

    reason: Text
    line: int | None = None


class Submission(NamedTuple):
    """``framework`` is what the problem hands over, ``zygote`` what is imported for it.

    ``pure`` says that its answers can depend on nothing but the arguments
    (judge.grading.purity).
    """

    path: str
    source: str
    framework: str
    zygote: str
    unreadable: Unreadable | None = None
    pure: bool = False

    @property
    def name(self) -> str:
        return os.path.basename(self.path)

    @property
    def tensors(self) -> bool:
        return self.framework == "torch"


def read(problem: Problem, path: str | os.PathLike[str]) -> Submission:
    """Read a file; UsageError if there is none to read, ``unreadable`` if it is no Python text."""
    file = os.fspath(path)
    try:
        if os.path.isdir(file):
            raise UsageError(f"{file} is a directory: name a Python file")
        if not os.path.isfile(file):
            missing = "is not a regular file" if os.path.exists(file) else "does not exist"
            raise UsageError(
                f"{file} {missing}; `judge start {problem.slug}` writes a stub to fill in"
            )
        with open(file, "rb") as stream:
            data = stream.read(SOURCE_LIMIT + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot read {file!r}: {reason}") from None
    return of_bytes(problem, file, data)


def of_bytes(problem: Problem, path: str, data: bytes) -> Submission:
    """A submission from a file's bytes."""
    base = problem.frameworks[0]
    if len(data) > SOURCE_LIMIT:
        return _unreadable(path, base, Text("the file is larger than 1 MiB", "文件超过 1 MiB"))
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return _unreadable(
            path, base, Text("the file is not UTF-8 text", "文件不是 UTF-8 文本"), line
        )
    if "\0" in source:
        line = source[: source.index("\0")].count("\n") + 1
        return _unreadable(path, base, Text("the file has a NUL byte", "文件里有 NUL 字节"), line)
    if not source.strip():
        return _unreadable(path, base, Text("the file is empty", "文件是空的"))
    try:
        tree = compile(source, path, "exec", ONLY_AST, dont_inherit=True)
    except SyntaxError as error:
        reason = Text(f"syntax error: {error.msg}", f"语法错误：{error.msg}")
        return _unreadable(path, base, reason, error.lineno, source)
    except (RecursionError, MemoryError, ValueError):
        reason = Text("the code is nested too deeply to compile", "代码嵌套太深，无法编译")
        return _unreadable(path, base, reason, None, source)
    imported = imports(source, tree)
    framework = "torch" if "torch" in problem.frameworks and "torch" in imported else base
    zygote = next((name for name in LIBRARIES if name in imported or name == framework), "python")
    require(zygote, framework)
    return Submission(path, source, framework, zygote, pure=is_pure(source, tree))


def _unreadable(
    path: str, framework: str, reason: Text, line: int | None = None, source: str = ""
) -> Submission:
    return Submission(path, source, framework, framework, Unreadable(reason, line))


def imports(source: str, tree: ast.AST) -> set[str]:
    """Which of LIBRARIES the source, parsed to ``tree``, imports at any depth."""
    found: set[str] = set()
    if not any(name in source for name in LIBRARIES):
        return found
    for node in statements(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found & set(LIBRARIES)


def require(zygote: str, framework: str) -> None:
    """MissingLibrary with the install command if a library that is needed is not installed."""
    if zygote != "python" and not _installed(zygote):
        who = "this problem hands over" if zygote == framework == "numpy" else "the answer imports"
        package = '"interview-judge[torch]"' if zygote == "torch" else zygote
        raise MissingLibrary(
            f"{who} {zygote}, which is not installed: python -m pip install {package}"
        )


def _installed(name: str) -> bool:
    if sys.modules.get(name):
        return True
    from importlib.util import find_spec

    return find_spec(name) is not None
