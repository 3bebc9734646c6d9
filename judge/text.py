"""A text in both of the bank's languages."""

from __future__ import annotations

import os

from judge.record import NamedTuple

LANGUAGES = ("en", "zh")


class Text(NamedTuple):
    """The same sentence in English and Chinese, each written for its readers."""

    en: str
    zh: str

    def in_(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


class Violation(NamedTuple):
    """What a checker returns when the answer may be right but the way there is forbidden (RV)."""

    en: str
    zh: str

    def in_(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


def from_docstring(docstring: str | None) -> Text | None:
    """Read ``English ... zh: Chinese`` (or ``en: ... zh: ...``); None if a half is missing.

    Lines of one half are joined by a space (Chinese lines without one).
    """
    halves: dict[str, list[str]] = {"en": [], "zh": []}
    current = "en"
    for line in (docstring or "").strip().splitlines():
        stripped = line.strip()
        for lang in LANGUAGES:
            if stripped.startswith(f"{lang}:"):
                current, stripped = lang, stripped[3:].strip()
        if stripped:
            halves[current].append(stripped)
    if not halves["en"] or not halves["zh"]:
        return None
    return Text(" ".join(halves["en"]), "".join(halves["zh"]))


def default_language() -> str:
    """The reader's language by JUDGE_LANG, then the locale's variables: ``zh`` or ``en``."""
    for name in ("JUDGE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"
