"""Finding problems and reading their facts.

The folder is the registry: ``problems/SLUG/problem.toml``. In a checkout the bank
lies beside the package; a wheel carries it inside as ``judge/_bank``. What is
malformed is refused here, with the file's name and the nearest right word, so that
nothing later has to doubt a Problem.
"""

from __future__ import annotations

import os

from judge import plain_toml
from judge.errors import BankError, UsageError
from judge.hints import TYPE_CHECKING, Any
from judge.problem import DIFFICULTIES, FRAMEWORKS, TOPICS, Problem
from judge.text import Text

if TYPE_CHECKING:
    from pathlib import Path

REQUIRED = ("title", "topic", "difficulty", "asked", "sources", "entry", "frameworks", "hints")
OPTIONAL = ("forbid", "in_place", "gradients")


def root() -> Path:
    """The folder that holds ``problems/`` and ``solutions/``; JUDGE_BANK names another one."""
    from pathlib import Path

    return Path(_root())


def _root() -> str:
    chosen = os.environ.get("JUDGE_BANK")
    if chosen:
        if not os.path.isdir(os.path.join(chosen, "problems")):
            raise UsageError(f"JUDGE_BANK={chosen}: there is no folder problems in it")
        return os.path.realpath(chosen)
    package = os.path.dirname(os.path.realpath(__file__))
    inside = os.path.join(package, "_bank")
    return inside if os.path.isdir(inside) else os.path.dirname(package)


def problems_dir() -> Path:
    return root() / "problems"


def solutions_dir() -> Path:
    return root() / "solutions"


def slugs() -> list[str]:
    """Every problem's slug, sorted."""
    folder = os.path.join(_root(), "problems")
    return sorted(name for name in os.listdir(folder) if os.path.isfile(_facts(folder, name)))


def _facts(folder: str, slug: str) -> str:
    return os.path.join(folder, slug, "problem.toml")


def find(name: str) -> Problem:
    """The problem called ``name`` (dashes count as underscores); UsageError with a suggestion."""
    slug = name.replace("-", "_")
    base = _root()
    folder = os.path.join(base, "problems")
    if not slug.isidentifier() or not os.path.isfile(_facts(folder, slug)):
        raise UsageError(f"no problem called {name!r}{did_you_mean(slug, slugs())}")
    return load(os.path.join(folder, slug), os.path.join(base, "solutions"))


def did_you_mean(word: str, known: list[str] | tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1, 0.5)
    return f" (did you mean {near[0]!r}?)" if near else "; `judge list` shows all"


def load(folder: str | Path, solutions: str | Path) -> Problem:
    """Read and check ``folder/problem.toml``; BankError names the file and the key."""
    home = os.fspath(folder)
    path = os.path.join(home, "problem.toml")
    try:
        with open(path, encoding="utf-8") as file:
            facts = plain_toml.loads(file.read())
    except (OSError, ValueError) as error:  # UnicodeDecodeError and TOMLDecodeError are ValueErrors
        raise BankError(f"{path}: {error}") from None
    return _Facts(path, facts).problem(home, os.fspath(solutions))


class _Facts:
    """The checks of one TOML table; each complaint begins with the file's name."""

    def __init__(self, path: str, facts: dict[str, Any]) -> None:
        self.path, self.facts = path, facts
        known = REQUIRED + OPTIONAL
        for key in facts:
            if key not in known:
                self.refuse(f"unknown key {key!r}{_nearest(key, known)}")
        for key in REQUIRED:
            if key not in facts:
                self.refuse(f"the key {key!r} is missing")

    def refuse(self, complaint: str) -> None:
        raise BankError(f"{self.path}: {complaint}")

    def one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self.facts[key]
        if value not in allowed:
            self.refuse(f"{key} = {value!r}: must be one of {', '.join(allowed)}")
        return str(value)

    def text(self, key: str, value: Any) -> Text:
        if not isinstance(value, dict) or set(value) != {"en", "zh"}:
            self.refuse(f"{key} must be a table with the keys en and zh")
        if not all(isinstance(half, str) and half.strip() for half in value.values()):
            self.refuse(f"{key}: en and zh must be sentences")
        return Text(value["en"], value["zh"])

    def words(self, key: str) -> tuple[str, ...]:
        value = self.facts.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.refuse(f"{key} must be a list of strings")
        return tuple(value)

    def asked(self) -> str:
        value = str(self.facts["asked"])
        if not (value.isdigit() or value in ("high", "listed") or value.startswith("with ")):
            self.refuse(f'asked = {value!r}: must be a number, "high", "listed" or "with SLUG"')
        return value

    def frameworks(self) -> tuple[str, ...]:
        value = self.words("frameworks")
        if value not in FRAMEWORKS:
            shown = " or ".join(str(list(allowed)) for allowed in FRAMEWORKS)
            self.refuse(f"frameworks must be {shown}")
        return value

    def gradients(self) -> dict[str, tuple[str, ...]]:
        value = self.facts.get("gradients", {})
        if not isinstance(value, dict) or not set(value) <= set(self.words("entry")):
            self.refuse("gradients must be a table from an entry to the names of its arguments")
        return {entry: tuple(names) for entry, names in value.items()}

    def problem(self, home: str, answers: str) -> Problem:
        entry = self.words("entry")
        if not entry or not all(name.isidentifier() for name in entry):
            self.refuse("entry must be a list of function names")
        return Problem(
            slug=os.path.basename(home),
            home=home,
            answers=answers,
            title=self.text("title", self.facts["title"]),
            topic=self.one_of("topic", TOPICS),
            difficulty=self.one_of("difficulty", DIFFICULTIES),
            asked=self.asked(),
            sources=self.words("sources"),
            entry=entry,
            frameworks=self.frameworks(),
            forbid=self.words("forbid"),
            in_place=self.facts.get("in_place"),
            gradients=self.gradients(),
            hints=tuple(self.text("hints", hint) for hint in self.facts["hints"]),
        )


def _nearest(key: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, known, 1, 0.5)
    return f" (did you mean {near[0]!r}?)" if near else ""
