"""A problem as a frozen value: the facts of its TOML file and the paths of the rest."""

from __future__ import annotations

import os

from judge.errors import BankError
from judge.hints import TYPE_CHECKING, Mapping
from judge.record import NamedTuple
from judge.text import Text

if TYPE_CHECKING:
    from pathlib import Path

TOPICS = ("algorithms", "vision", "transformers", "training", "metrics")
DIFFICULTIES = ("easy", "medium", "hard")
FRAMEWORKS = (("python",), ("numpy",), ("numpy", "torch"))


class Problem(NamedTuple):
    """Everything about a problem that can be said without running any of its code.

    ``home`` and ``answers`` are the folders of its files and of the solutions. As ``Path``s
    they come only on demand: importing pathlib takes a tenth of a small grading.
    """

    slug: str
    home: str
    answers: str
    title: Text
    topic: str
    difficulty: str
    asked: str
    sources: tuple[str, ...]
    entry: tuple[str, ...]
    frameworks: tuple[str, ...]
    forbid: tuple[str, ...]
    in_place: str | None
    gradients: Mapping[str, tuple[str, ...]]
    hints: tuple[Text, ...]

    @property
    def folder(self) -> Path:
        from pathlib import Path

        return Path(self.home)

    @property
    def solutions(self) -> Path:
        from pathlib import Path

        return Path(self.answers)

    @property
    def cases_file(self) -> str:
        return os.path.join(self.home, "cases.py")

    @property
    def driver_file(self) -> str:
        return os.path.join(self.home, "driver.py")

    @property
    def reference_file(self) -> str:
        return os.path.join(self.answers, f"{self.slug}.py")

    @property
    def cases_path(self) -> Path:
        return self.folder / "cases.py"

    @property
    def reference_path(self) -> Path:
        return self.solutions / f"{self.slug}.py"

    @property
    def torch_path(self) -> Path:
        return self.solutions / "torch" / f"{self.slug}.py"

    def prose_path(self, kind: str, lang: str) -> Path:
        """``kind`` is ``statement`` or ``editorial``."""
        return self.folder / f"{kind}.{lang}.md"

    def prose_file(self, kind: str, lang: str) -> str:
        return os.path.join(self.home, f"{kind}.{lang}.md")

    def prose(self, kind: str, lang: str) -> str:
        """The text of a statement or editorial; BankError if it cannot be read."""
        path = self.prose_file(kind, lang)
        try:
            with open(path, encoding="utf-8") as file:
                return file.read()
        except (OSError, UnicodeDecodeError) as error:
            raise BankError(f"{path}: {error}") from None

    def wrong_answers(self) -> list[Path]:
        return sorted((self.folder / "mistakes").glob("*.py"))

    def right_answers(self) -> list[Path]:
        return sorted((self.folder / "accepted").glob("*.py"))

    def asked_text(self, lang: str) -> str:
        """How often interviewers asked it, as a phrase for a heading."""
        if self.asked.isdigit():
            times = int(self.asked)
            if lang == "zh":
                return f"被问过 {times} 次"
            return {1: "asked once", 2: "asked twice"}.get(times, f"asked {times} times")
        if self.asked.startswith("with "):
            other = self.asked.removeprefix("with ")
            return f"常与 {other} 一起问" if lang == "zh" else f"asked with {other}"
        phrases = {"high": ("asked often", "高频"), "listed": ("on the list", "考点")}
        return phrases[self.asked][lang == "zh"]

    def asked_rank(self) -> int:
        """Larger for what interviewers ask more; for sorting."""
        if self.asked.isdigit():
            return 10 + int(self.asked)
        return {"high": 20, "listed": 0}.get(self.asked, 5)
