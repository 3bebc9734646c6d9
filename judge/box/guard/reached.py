"""Which of the submission's code its entries can reach, without running it.

Reached are the module's own statements and every function or class whose name occurs, as a
name, an attribute or a string, in reached code. What stands under
``if __name__ == "__main__"`` is not. Code that looks names up at run time (``globals()``,
``eval``) may reach every definition.
"""

from __future__ import annotations

import _ast as ast

from judge.hints import Any, Iterator
from judge.syntax import children, walk

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
COMPOUND = (ast.If, ast.Try, ast.With, ast.For, ast.While)
LOOKING_UP = frozenset({
    *("globals", "vars", "eval", "exec", "modules", "__dict__", "__import__", "import_module"),
})


def words(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.Constant) and type(node.value) is str and node.value.isidentifier():
        yield node.value
    elif isinstance(node, ast.alias):
        yield node.name.rpartition(".")[2]


def reached(tree: ast.Module, entry: set[str]) -> Iterator[ast.AST]:
    """Every node of the module's own statements and of the definitions reached from there."""
    units: dict[str, list[ast.AST]] = {}
    roots: list[ast.AST] = []
    _sort_out(tree.body, units, roots)
    for name in entry:
        roots += units.pop(name, [])
    while roots:
        for node in walk(roots.pop()):
            yield node
            for word in words(node):
                if word in LOOKING_UP:
                    roots += [unit for same in units.values() for unit in same]
                    units.clear()
                roots += units.pop(word, [])


def _sort_out(body: list[Any], units: dict[str, list[ast.AST]], roots: list[ast.AST]) -> None:
    waiting = list(body)
    while waiting:
        statement = waiting.pop()
        if isinstance(statement, DEFINITIONS):
            units.setdefault(statement.name, []).append(statement)
        elif isinstance(statement, ast.If) and _asks_for_main(statement.test):
            waiting += statement.orelse
        elif isinstance(statement, COMPOUND):
            for child in children(statement):
                if isinstance(child, ast.ExceptHandler):
                    waiting += child.body
                elif isinstance(child, ast.stmt):
                    waiting.append(child)
                else:
                    roots.append(child)
        else:
            roots.append(statement)


def _asks_for_main(test: ast.expr) -> bool:
    return (
        isinstance(test, ast.Compare)
        and isinstance(test.left, ast.Name)
        and test.left.id == "__name__"
        and isinstance(test.ops[0], ast.Eq)
    )
