"""``judge start SLUG [PATH]``: a typed stub, made from the reference's signature and docstring."""

from __future__ import annotations

import ast
from pathlib import Path

import click

from judge import bank
from judge.commands.shared import SLUG, language
from judge.errors import BankError, UsageError
from judge.hints import Iterator
from judge.problem import Problem

BODY = 'raise NotImplementedError("write your answer here")'


@click.command("start")
@click.argument("slug", type=SLUG)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--torch", "framework", flag_value="torch", help="A stub for a PyTorch answer.")
@language
def command(slug: str, path: Path | None, framework: str | None, lang: str) -> None:
    """Write a stub for SLUG to PATH (by default SLUG.py here); never overwrites."""
    problem = bank.find(slug)
    if framework and framework not in problem.frameworks:
        raise UsageError(f"{problem.slug} takes no PyTorch answers; leave --torch out")
    target = path or Path(f"{problem.slug}.py")
    if target.is_dir():
        target /= f"{problem.slug}.py"
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(stub(problem, torch=framework == "torch", lang=lang))
    except FileExistsError:
        raise UsageError(f"{target} exists and stays as it is; name another PATH") from None
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror}") from None
    done = f"{target}: judge run {problem.slug} {target}"
    click.echo(f"写好了 {done}" if lang == "zh" else f"wrote {done}")


def stub(problem: Problem, *, torch: bool = False, lang: str = "en") -> str:
    """The text of a starter file: imports, and each entry's signature and docstring."""
    path = problem.torch_path if torch else problem.reference_path
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    wanted = {
        node.name: node
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in problem.entry
    }
    if set(wanted) != set(problem.entry):
        raise BankError(f"{path}: does not define {', '.join(problem.entry)}")
    more = "题面" if lang == "zh" else "statement"
    title = f"{problem.slug} · {problem.title.in_(lang)}"
    entries = "\n\n\n".join(_empty(source, wanted[name]) for name in problem.entry)
    imports = "\n".join(_imports(tree, entries))
    head = f'"""{title}\n\n{more}: judge show {problem.slug}\n"""'
    return "\n\n".join(filter(None, [head, imports])) + f"\n\n\n{entries}\n"


def _imports(tree: ast.Module, entries: str) -> Iterator[str]:
    """The reference's imports that the stub's signatures use, and the framework's."""
    used = {node.id for node in ast.walk(ast.parse(entries)) if isinstance(node, ast.Name)}
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias for alias in node.names if _is_used(alias, used)]
            if names or (isinstance(node, ast.ImportFrom) and node.module == "__future__"):
                node.names = names or node.names
                yield ast.unparse(node)


def _is_used(alias: ast.alias, used: set[str]) -> bool:
    return alias.name in ("numpy", "torch") or (alias.asname or alias.name).split(".")[0] in used


def _empty(source: str, node: ast.stmt) -> str:
    """The definition with its docstring and an empty body, in the reference's own layout."""
    assert isinstance(node, ast.FunctionDef | ast.ClassDef)
    lines = source.splitlines()
    if isinstance(node, ast.ClassDef):
        end = node.body[0].end_lineno if ast.get_docstring(node) else node.lineno
        head = "\n".join(lines[node.lineno - 1 : end])
        methods = [
            _empty(source, item)
            for item in node.body
            if isinstance(item, ast.FunctionDef)
            and (item.name == "__init__" or not item.name.startswith("_"))
        ]
        return "\n\n".join([head, *methods])
    first = node.body[0]
    has_docstring = ast.get_docstring(node) is not None
    end = first.end_lineno if has_docstring else first.lineno - 1
    head = "\n".join(lines[node.lineno - 1 : end])
    return f"{head}\n{' ' * (node.col_offset + 4)}{BODY}"
