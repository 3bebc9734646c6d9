"""Options and helpers that several commands take."""

from __future__ import annotations

from typing import Any

import click
from click.shell_completion import CompletionItem

from judge.text import LANGUAGES, default_language


class Slug(click.ParamType):
    """A problem's slug, completed by the shell; dashes count as underscores."""

    name = "slug"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        from judge import bank

        begin = incomplete.replace("-", "_")
        return [CompletionItem(slug) for slug in bank.slugs() if slug.startswith(begin)]


SLUG = Slug()


def language(function: Any) -> Any:
    """``--lang en|zh``, by default the locale's."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=default_language,
        help="Language; by default JUDGE_LANG or the locale's.",
    )(function)
