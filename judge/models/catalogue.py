"""Which models there are, from ``solutions/models/*.py``, without importing torch."""

from __future__ import annotations

import ast
from pathlib import Path
from types import ModuleType

from judge import bank
from judge.errors import BankError, UsageError
from judge.hints import Any
from judge.record import NamedTuple
from judge.text import Text

KEYS = {"title", "paper", "year", "parameters", "input"}
INSTALL = "pip install 'interview-judge[torch]'"


class Model(NamedTuple):
    """One entry of a file's META; ``input`` is the shape as the file writes it."""

    name: str
    path: Path
    title: Text
    paper: str
    year: int
    parameters: int
    input: str


def folder() -> Path:
    return bank.solutions_dir() / "models"


def models() -> list[Model]:
    """Every model, by name. BankError names the file whose META is malformed."""
    found: dict[str, Model] = {}
    for path in sorted(folder().glob("*.py")):
        for model in _read(path):
            if model.name in found:
                raise BankError(f"{path}: {model.name} is also in {found[model.name].path.name}")
            found[model.name] = model
    return [found[name] for name in sorted(found)]


def find(name: str) -> Model:
    """The model called ``name`` (dashes count as underscores); UsageError with a suggestion."""
    known = {model.name: model for model in models()}
    wanted = name.replace("-", "_").lower()
    if wanted not in known:
        from difflib import get_close_matches

        near = get_close_matches(wanted, list(known), 1, 0.5)
        hint = f" (did you mean {near[0]!r}?)" if near else "; `judge models` lists them"
        raise UsageError(f"no model called {name!r}{hint}")
    return known[wanted]


def load(name: str) -> ModuleType:
    """The file that defines the model, executed. UsageError when torch is not installed."""
    from judge.grading.loaded import run_file

    model = find(name)
    need_torch()
    return run_file(model.path, "models")


def need_torch() -> None:
    """Import torch; UsageError with the command that installs it where that fails."""
    try:
        import torch  # noqa: F401
    except ImportError:
        raise UsageError(f"this needs PyTorch: {INSTALL}") from None


def _read(path: Path) -> list[Model]:
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    for node in tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(t) for t in node.targets] == ["META"]:
            try:
                table = ast.literal_eval(node.value)
            except ValueError:
                raise BankError(f"{path}:{node.lineno}: META must be a plain literal") from None
            return [_model(path, name, facts) for name, facts in table.items()]
    raise BankError(f"{path}: defines no META")


def _model(path: Path, name: str, facts: dict[str, Any]) -> Model:
    if set(facts) != KEYS:
        off = ", ".join(sorted(set(facts) ^ KEYS))
        raise BankError(f"{path}: META[{name!r}]: these keys are missing or unknown: {off}")
    return Model(name, path, Text(**facts["title"]), *(facts[key] for key in Model._fields[3:]))
